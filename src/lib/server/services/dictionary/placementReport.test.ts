import { describe, expect, it } from 'vitest';
import type { AnyDocument } from '#core/catalogue/types.ts';
import type { FormDocument } from '#core/forms/types.ts';
import { PROCEDURE } from '#core/procedures/testing/procedure.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import { usualScenario } from '#core/scenarios/testing/samplePackage.ts';
import type { ScenarioDocument } from '#core/scenarios/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { Write } from '../../repositories/ports.ts';
import { bringIntoForce, CODE, codes, value, withSeededApp } from '../../testing/people.ts';
import { NOW, TENANT, withTestApp, type TestApp } from '../../testing/testApp.ts';
import { sampleElement, sampleForm } from '../documents/testing/samples.ts';

const NAME = 'element:person.fullName';
const name = sampleElement('person.fullName');

/** A form whose one field, unless `element` says otherwise, is the name. */
function form(id: string, element = `${NAME}@1`): FormDocument {
	const field = { type: 'field', id: 'name', path: '/applicant/fullName', element } as const;
	return { ...sampleForm(id), pages: [{ id: 'p', title: { vi: 'Trang' }, items: [field] }] };
}

function procedure(code: string, main: string): ProcedureDocument {
	const when = { feel: 'form.applicant.fullName = "Lan"' };
	return {
		...PROCEDURE,
		id: code,
		code,
		uses: { main },
		cases: [{ id: 'lan', name: { vi: 'Tên Lan' }, when }],
		components: [],
		fees: []
	};
}

function scenario(id: string, code: string): ScenarioDocument {
	const answers = { main: { applicant: { fullName: 'Lan' } } };
	return { ...usualScenario, id, procedure: code, form: answers, actions: [], expect: { asked: ['name'] } };
}

function version(
	content: AnyDocument,
	number = 1,
	agency = 'a',
	status: 'approved' | 'rejected' = 'approved'
): Write {
	const frozen = { ...content, version: number };
	const { kind, id } = content;
	const digest = digestOf(canonicalJson(frozen));
	const people = { by: 'x', authors: ['x'] };
	return { type: 'addVersion', kind, id, agency, number, digest, status, content: frozen, ...people };
}

function draft(content: AnyDocument, agency = 'a'): Write {
	const { kind, id } = content;
	return { type: 'putDraft', kind, id, agency, content, expectedRev: null, by: 'x' };
}

async function write({ app }: TestApp, ...writes: readonly Write[]): Promise<void> {
	const audit = { actor: 'system', action: 'test', target: 'test' };
	expect((await app.store.commit({ tenant: TENANT, at: NOW, audit, writes })).ok).toBe(true);
}

describe('placements of an element in a form', () => {
	const context = withTestApp();
	const reader = (agency = 'a') => context().actor(['configurator'], agency);
	const placements = (within: string, actor = reader(), of = NAME) =>
		context().app.services.usage.placements(actor, of, within);

	it('are told with what reads them in the form and in each procedure that has it', async () => {
		const [page] = form('f').pages;
		const shown = { ...page!, id: 'q', items: [], visibleWhen: { feel: 'applicant.fullName != null' } };
		const code = '1.000001';
		await write(
			context(),
			version(name),
			version({ ...form('f'), pages: [page!, shown] }),
			version(procedure(code, 'form:f@1')),
			draft(scenario('s', code))
		);
		expect(value(await placements('form:f'))).toEqual({
			form: 'form:f@1',
			placements: [
				{
					id: 'name',
					path: '/applicant/fullName',
					element: `${NAME}@1`,
					label: name.label,
					readers: [
						{ use: 'visibleWhen', id: 'q', name: { vi: 'Trang' }, feel: 'applicant.fullName != null' }
					]
				}
			],
			labels: { 'applicant.fullName': name.label },
			procedures: {
				items: [
					{
						ref: `procedure:${code}@1`,
						code,
						title: PROCEDURE.name,
						forms: [
							{
								alias: 'main',
								ref: 'form:f@1',
								placements: [
									{
										id: 'name',
										label: name.label,
										readers: [
											expect.objectContaining({ in: 'case', id: 'lan' }),
											expect.objectContaining({ in: 'scenario', id: 's', how: ['answers', 'asked'] })
										]
									}
								]
							}
						],
						inForce: []
					}
				],
				total: 1
			},
			hidden: 0
		});
	});

	it('are those of the version asked for, but procedures are found by every version that uses the element', async () => {
		await write(
			context(),
			version(name),
			version(form('f')),
			version(form('f', 'element:other@1'), 2),
			version(form('f'), 3, 'a', 'rejected'),
			draft(form('f', `${NAME}@2`)),
			version(procedure('1.000001', 'form:f@1')),
			version(procedure('1.000002', 'form:f@2')),
			version(procedure('1.000003', 'form:f@3')),
			draft(procedure('1.000004', 'form:f@draft'))
		);
		const first = value(await placements('form:f@1'));
		expect(first.placements.map(({ element }) => element)).toEqual([`${NAME}@1`]);
		expect(first.procedures.items.map(({ code, forms }) => [code, forms[0]?.ref])).toEqual([
			['1.000001', 'form:f@1'],
			['1.000004', 'form:f@draft']
		]);
		expect(value(await placements('form:f@2'))).toMatchObject({ placements: [], procedures: { total: 2 } });
		const pinned = value(await placements('form:f@draft', reader(), `${NAME}@1`));
		expect(pinned).toMatchObject({ placements: [], procedures: { total: 1 } });
	});

	it('show another agency no draft, neither of the form nor of a procedure, and count what is hidden', async () => {
		await write(
			context(),
			version(name),
			version(form('f')),
			draft({ ...form('f'), title: { vi: 'Bản nháp' } }),
			draft(form('g')),
			version(procedure('1.000001', 'form:f@1')),
			draft(procedure('1.000002', 'form:f@1')),
			draft(procedure('1.000003', 'form:f@draft')),
			draft(scenario('s', '1.000001'))
		);
		expect(value(await placements('form:f'))).toMatchObject({ procedures: { total: 3 }, hidden: 0 });
		const other = value(await placements('form:f', reader('b')));
		expect(other).toMatchObject({ form: 'form:f@1', procedures: { total: 1 }, hidden: 2 });
		expect(other.procedures.items.map(({ code }) => code)).toEqual(['1.000001']);
		const [readers] = other.procedures.items.flatMap(({ forms }) => forms[0]?.placements ?? []);
		expect(readers?.readers.map((each) => each.in)).toEqual(['case']);
		expect(JSON.stringify(other)).not.toMatch(/1\.00000[23]|draft/);
		for (const hidden of ['form:g', 'form:f@draft'])
			expect(codes(await placements(hidden, reader('b')))).toEqual(['document/not-found']);
		const centre = context().actor(['steward']);
		expect(value(await placements('form:f', centre))).toMatchObject({ procedures: { total: 3 }, hidden: 0 });
	});

	it('of a form draft one may not see stay hidden in one’s own procedure, too', async () => {
		await write(
			context(),
			version(name),
			version(form('f')),
			draft(form('f')),
			draft(procedure('1.000001', 'form:f@draft'), 'b')
		);
		expect(value(await placements('form:f', reader('b')))).toMatchObject({
			procedures: { items: [], total: 0 },
			hidden: 1
		});
	});

	it('are told to nobody of another tenant, and to nobody who may not read', async () => {
		await write(context(), version(name), version(form('f')));
		const stranger = { ...reader(), tenant: 'elsewhere' };
		expect(codes(await placements('form:f', stranger))).toEqual(['document/not-found']);
		expect(codes(await placements('form:f', context().actor(['admin'])))).toEqual(['auth/forbidden']);
	});

	it('are refused for what is no element, no form, or not there', async () => {
		await write(context(), version(name), version(form('f')));
		for (const within of ['f', NAME, 'form:a:b', ''])
			expect(codes(await placements(within))).toEqual(['document/not-a-reference']);
		expect(codes(await placements('form:f', reader(), 'form:f'))).toEqual(['document/not-a-reference']);
		expect(codes(await placements('form:none'))).toEqual(['document/not-found']);
		expect(codes(await placements('form:f', reader(), 'element:none'))).toEqual(['document/not-found']);
	});
});

describe('of a procedure in force', () => {
	const context = withSeededApp();

	it('name steps, sources, scenarios and the release', async () => {
		const { candidate } = await bringIntoForce(context());
		const centre = context().actor(['steward']);
		const report = value(await context().app.services.usage.placements(centre, NAME, 'form:khai-sinh'));
		expect(report.placements.map(({ id }) => id)).toContain('motherFullName');
		const [procedure] = report.procedures.items;
		expect(procedure).toMatchObject({ code: CODE, inForce: [candidate.number] });
		const readers = procedure?.forms[0]?.placements.flatMap(({ readers }) => readers) ?? [];
		expect(new Set(readers.map((each) => each.in))).toEqual(new Set(['step', 'scenario']));
	}, 30_000);
});
