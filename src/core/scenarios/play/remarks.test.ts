import { describe, expect, test } from 'vitest';
import { checkScenario } from '../checkScenario.ts';
import { runDossier } from '../runDossier.ts';
import { scenarioFromPlay } from '../scenarioFromPlay.ts';
import { scenarioDocumentSchema } from '../scenarioSchema.ts';
import { samplePackage, usualScenario } from '../testing/samplePackage.ts';
import type { Dossier } from '../types.ts';

const PHONE = '/applicant/phone';
const NAME = '/applicant/fullName';
const at = usualScenario.receivedAt;
/** The sample procedure, in which another phone number than the register's needs a reason and an officer may give one. */
const pkg = {
	...samplePackage,
	forms: Object.fromEntries(
		Object.entries(samplePackage.forms).map(([alias, form]) => [
			alias,
			{
				...form,
				placements: form.placements.map((field) =>
					field.id === 'phone' ? { ...field, overwrite: 'withReason' as const } : field
				)
			}
		])
	),
	graph: {
		...samplePackage.graph,
		nodes: samplePackage.graph.nodes.map((node) =>
			node.id === 'appraise' && node.step?.form
				? { ...node, step: { ...node.step, form: { ...node.step.form, editable: ['phone'] } } }
				: node
		)
	}
};
const { procedure, channel, persona, sources, actions } = usualScenario;
const dossier: Dossier = {
	...{ procedure, receivedAt: at, channel, sources, actions },
	...(persona !== undefined && { persona }),
	form: { main: { kind: 'new', applicant: { phone: '0911111111' } } }
};
const said = {
	edits: { main: { [PHONE]: { reason: 'Đã đổi số' } } },
	disputes: { main: { [NAME]: { note: 'Tên đệm sai', at } } }
};

describe('another value than the register’s', () => {
	test('is refused at receipt without the reason the field asks for', () => {
		const run = runDossier(pkg, dossier);
		expect(run.errors).toEqual([{ at: PHONE, keyword: 'reason' }]);
		expect(run.path).toEqual([]);
	});

	test('goes on with one; the file of the dossier keeps who said what', () => {
		const { play, result } = runDossier(pkg, { ...dossier, ...said });
		expect(result).toBe('R1');
		expect(play?.provenance.main).toMatchObject({
			[PHONE]: {
				state: 'edited',
				source: 'source:populationDb@1',
				field: 'phone',
				fetchedAt: at,
				reason: 'Đã đổi số'
			},
			[NAME]: { state: 'source', dispute: { note: 'Tên đệm sai', at } },
			'/kind': { state: 'declared' }
		});
	});

	test('is kept in a scenario, and the scenario holds only with its reason', () => {
		const { play } = runDossier(pkg, { ...dossier, ...said });
		const scenario = scenarioFromPlay(play!, { id: 'doi-so', title: { vi: 'Đổi số' }, group: 'data' });
		expect(scenarioDocumentSchema.parse(scenario)).toEqual(scenario);
		expect(checkScenario(pkg, scenario).status).toBe('passed');
		const { edits, ...without } = scenario;
		expect(edits).toEqual(said.edits);
		expect(checkScenario(pkg, without).failure).toMatchObject({
			field: 'errors',
			actual: { keyword: 'reason' }
		});
	});

	test('needs the officer’s reason when an officer puts it there', () => {
		const [intake, appraise, ...rest] = actions;
		const form = { main: { applicant: { phone: '0922222222' } } };
		const acted = (more: object) =>
			runDossier(pkg, {
				...dossier,
				form: { main: { kind: 'new' } },
				actions: [intake!, { ...appraise!, form, ...more }, ...rest]
			});
		expect(acted({}).errors).toEqual([{ at: PHONE, keyword: 'reason' }]);
		const { play, result } = acted({ edits: { main: { [PHONE]: { reason: 'Gọi lại xác nhận' } } } });
		expect(result).toBe('R1');
		expect(play?.provenance.main?.[PHONE]).toMatchObject({ state: 'edited', reason: 'Gọi lại xác nhận' });
	});

	test.each([
		['an empty reason', { edits: { main: { [PHONE]: { reason: ' ' } } } }],
		['a dispute without time', { disputes: { main: { [NAME]: { note: 'Sai' } } } }],
		['a place that is none', { edits: { main: { phone: { reason: 'x' } } } }]
	])('%s is no scenario', (_, wrong) => {
		expect(scenarioDocumentSchema.safeParse({ ...usualScenario, ...wrong }).success).toBe(false);
	});
});
