import { describe, expect, it } from 'vitest';
import { field, form, repeat } from '#core/forms/testing/fixtures.ts';
import { PROCEDURE } from '#core/procedures/testing/procedure.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import { usualScenario } from '#core/scenarios/testing/samplePackage.ts';
import type { ScenarioDocument } from '#core/scenarios/types.ts';
import { graphOf } from '#core/workflows/testing/graph.ts';
import type { StepBinding } from '#core/workflows/types.ts';
import { elementPlacements } from './elementPlacements.ts';
import { procedureReaders, type FormInProcedure } from './procedureReaders.ts';
import type { ElementPlacement, ProcedureReader } from './types.ts';

const FORM = form([
	field('kind', '/kind', 'code'),
	field('home', '/applicant/residence', 'residence'),
	repeat('members', '/members', [field('memberHome', '/home', 'residence'), field('age', '/age', 'age')])
]);

const placement = (element: string, id: string) =>
	elementPlacements(FORM, { id: element }, ({ id }) => ({ vi: id })).find(
		(each) => each.id === id
	) as ElementPlacement;

const HOME = placement('residence', 'home');
const MEMBER_HOME = placement('residence', 'memberHome');
const KIND = placement('code', 'kind');

const BARE: ProcedureDocument = { ...PROCEDURE, cases: [], components: [], fees: [] };

function readers(place: Partial<FormInProcedure>, of = HOME): readonly ProcedureReader[] {
	return procedureReaders({ procedure: BARE, alias: 'main', form: FORM, scenarios: [], ...place })(of);
}

function step(more: Partial<StepBinding>) {
	const binding: StepBinding = { kind: 'appraise', outcomes: [], citations: [], ...more };
	return { type: 'userTask' as const, name: 'Thẩm định', step: binding };
}

describe('what in a procedure reads a placement', () => {
	it.each([
		['form.applicant.residence.province = "01"', HOME, true],
		['form.applicant.residence = null', HOME, true],
		['form.applicant.residenceBefore = null', HOME, false],
		['applicant.residence = null', HOME, false],
		['step.check.outcome = "form.applicant.residence"', HOME, false],
		['count(form.members) > 2', MEMBER_HOME, false],
		['some m in form.members satisfies m.home.province = "01"', MEMBER_HOME, true],
		['some m in form.members satisfies m.age > 3', MEMBER_HOME, false]
	])('a flow on %s reads it: %s', (feel, of, expected) => {
		const graph = graphOf({ start: 'startEvent', one: 'endEvent' }, [`start > one : ${feel}`]);
		const from = { id: 'start', name: 'start' };
		const to = { id: 'one', name: 'one' };
		const reader = { in: 'flow', id: 'start-one', name: '', from, to, feel };
		expect(readers({ graph }, of)).toEqual(expected ? [reader] : []);
	});

	it('cases, components and exemptions from fees, in this order', () => {
		const when = { feel: 'form.kind = "again"' };
		const other = { feel: 'form.applicant.residence.province = "01"' };
		const [component] = PROCEDURE.components;
		const [fee] = PROCEDURE.fees;
		const procedure: ProcedureDocument = {
			...BARE,
			cases: [
				{ id: 'again', name: { vi: 'Cấp lại' }, when },
				{ id: 'there', name: { vi: 'Ở đó' }, when: other }
			],
			components: [{ ...component!, when }, PROCEDURE.components[1]!],
			fees: [
				{ ...fee!, exemptWhen: when },
				{ ...fee!, id: 'second' }
			]
		};
		expect(readers({ procedure }, KIND)).toEqual([
			{ in: 'case', id: 'again', name: { vi: 'Cấp lại' }, ...when },
			{ in: 'component', id: 'form', name: component!.name, ...when },
			{ in: 'fee', id: 'fee', name: fee!.name, ...when }
		]);
		expect(readers({ procedure }, HOME).map(({ id }) => id)).toEqual(['there']);
	});

	it('reads the main form alone: what another form asks is not what its conditions mean', () => {
		const procedure: ProcedureDocument = {
			...PROCEDURE,
			uses: { ...PROCEDURE.uses, other: 'form:other@1' },
			cases: [{ id: 'again', name: { vi: 'Cấp lại' }, when: { feel: 'form.kind = "again"' } }]
		};
		expect(readers({ procedure }, KIND)).toHaveLength(1);
		expect(readers({ procedure, alias: 'other' }, KIND)).toEqual([]);
	});

	it.each([
		['edited', { visible: 'all', editable: ['home'] }, ['edits']],
		['shown by name', { visible: ['kind', 'home'], editable: ['kind'] }, ['shows']],
		['shown with everything', { visible: 'all', editable: [] }, ['shows']],
		['not shown', { visible: ['kind'], editable: ['kind'] }, []]
	] as const)('a step where it is %s', (_, seen, expected) => {
		const graph = graphOf({ check: step({ form: { alias: 'main', ...seen } }) }, []);
		expect(readers({ graph })).toEqual(
			expected.map((access) => ({ in: 'step', id: 'check', name: 'Thẩm định', access }))
		);
		expect(readers({ graph, alias: 'other' })).toEqual([]);
	});

	it('a step that is done once for each of its values', () => {
		const of = (collection: string) =>
			graphOf({ each: { ...step({}), forEach: { collection, sequential: true } } }, []);
		expect(readers({ graph: of('form.kind') }, KIND)).toEqual([
			{ in: 'step', id: 'each', name: 'Thẩm định', access: 'forEach' }
		]);
		expect(readers({ graph: of('form.members') }, MEMBER_HOME)).toEqual([]);
	});

	it.each([
		['answers it', { form: { main: { kind: 'new' } } }, KIND, ['answers']],
		['answers another form', { form: { other: { kind: 'new' } } }, KIND, undefined],
		[
			'answers it at a step',
			{ actions: [{ step: 's', by: 'x', form: { main: { kind: 'a' } } }] },
			KIND,
			['answers']
		],
		[
			'answers a row',
			{ form: { main: { members: [{}, { home: { province: '01' } }] } } },
			MEMBER_HOME,
			['answers']
		],
		['answers other columns', { form: { main: { members: [{ age: 3 }] } } }, MEMBER_HOME, undefined],
		['expects that it is asked', { expect: { asked: ['home'] } }, HOME, ['asked']],
		['expects that it is filled', { expect: { prefilled: ['kind', 'home'] } }, HOME, ['prefilled']],
		['both', { form: { main: { kind: 'new' } }, expect: { asked: ['kind'] } }, KIND, ['answers', 'asked']]
	] as const)('a scenario that %s', (_, more, of, how) => {
		const bare: ScenarioDocument = { ...usualScenario, form: {}, actions: [], expect: {} };
		const found = readers({ scenarios: [{ ...bare, ...more }] }, of);
		const { id, title: name } = usualScenario;
		expect(found).toEqual(how ? [{ in: 'scenario', id, name, how }] : []);
	});
});
