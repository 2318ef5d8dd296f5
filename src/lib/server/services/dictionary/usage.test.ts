import { describe, expect, it } from 'vitest';
import type { AnyDocument } from '#core/catalogue/types.ts';
import type { GroupDocument } from '#core/dictionary/types.ts';
import type { FormDocument } from '#core/forms/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { Write } from '../../repositories/ports.ts';
import { bringIntoForce, CODE, codes, value, withSeededApp } from '../../testing/people.ts';
import { NOW, TENANT, withTestApp, type TestApp } from '../../testing/testApp.ts';
import { sampleElement, sampleForm } from '../documents/testing/samples.ts';

const element = (more = {}) => sampleElement('person.fullName', more);

const group: GroupDocument = {
	kind: 'group',
	id: 'person',
	version: 0,
	formatVersion: 1,
	label: { vi: 'Người' },
	definition: { vi: 'Một người' },
	members: [{ name: 'fullName', element: 'element:person.fullName@1' }]
};

/** A form with one field on `pin`. */
function form(id: string, pin: string): FormDocument {
	const field = { type: 'field', id: 'name', path: '/applicant/fullName', element: pin } as const;
	return { ...sampleForm(id), pages: [{ id: 'p', title: { vi: 'Trang' }, items: [field] }] };
}

function version(content: AnyDocument, number = 1, agency = 'a'): Write {
	const frozen = { ...content, version: number };
	const { kind, id } = content;
	return {
		type: 'addVersion',
		kind,
		id,
		agency,
		number,
		digest: digestOf(canonicalJson(frozen)),
		status: 'approved',
		content: frozen,
		by: 'x',
		authors: ['x']
	};
}

function draft(content: AnyDocument, agency = 'a'): Write {
	const { kind, id } = content;
	return { type: 'putDraft', kind, id, agency, content, expectedRev: null, by: 'x' };
}

async function write({ app }: TestApp, ...writes: readonly Write[]): Promise<void> {
	const audit = { actor: 'system', action: 'test', target: 'test' };
	expect((await app.store.commit({ tenant: TENANT, at: NOW, audit, writes })).ok).toBe(true);
}

describe('where-used', () => {
	const context = withTestApp();
	const usage = () => context().app.services.usage;
	const reader = () => context().actor(['configurator'], 'a');
	const stranger = () => context().actor(['configurator'], 'b');

	it('counts by kind, lists a page with places, and tells how much is hidden', async () => {
		await write(
			context(),
			version(element()),
			version(group),
			version(form('f', 'element:person.fullName@1')),
			draft(form('g', 'element:person.fullName@1'))
		);
		const seen = value(await usage().usage(reader(), 'element:person.fullName'));
		expect(seen).toMatchObject({ counts: { form: 2, group: 1 }, hidden: 0, users: { total: 3 } });
		expect(seen.users.items).toEqual([
			{
				kind: 'form',
				id: 'f',
				title: { vi: 'Tờ khai' },
				version: 1,
				places: ['/pages/0/items/0/element']
			},
			expect.objectContaining({ id: 'g', version: 'draft' }),
			expect.objectContaining({ kind: 'group', places: ['/members/0/element'] })
		]);
		const other = value(await usage().usage(stranger(), 'element:person.fullName@1'));
		expect(other).toMatchObject({ counts: { form: 2, group: 1 }, hidden: 1, users: { total: 2 } });
		const page = { kind: 'form', offset: 1, limit: 1 } as const;
		expect(value(await usage().usage(reader(), 'element:person.fullName', page)).users).toMatchObject({
			total: 2,
			items: [{ id: 'g' }]
		});
	});

	it('refuses what is no reference, what is not there or may not be seen, and who may not read', async () => {
		await write(context(), draft(element()), version(group));
		for (const ref of ['person.fullName', 'thing:x', 'element:a:b', ''])
			expect(codes(await usage().usage(reader(), ref))).toEqual(['document/not-a-reference']);
		for (const ref of ['element:none', 'element:person.fullName@3', 'group:person@draft'])
			expect(codes(await usage().usage(reader(), ref))).toEqual(['document/not-found']);
		expect(codes(await usage().usage(stranger(), 'element:person.fullName'))).toEqual(['document/not-found']);
		for (const ask of [
			usage().usage(context().actor(['admin']), 'group:person'),
			usage().graph(context().actor(['admin']), 'group:person'),
			usage().impact(context().actor(['admin']), 'group', 'person'),
			usage().upgrades(context().actor(['admin']), 'group', 'person')
		])
			expect(codes(await ask)).toEqual(['auth/forbidden']);
		expect(codes(await usage().impact(stranger(), 'element', 'person.fullName'))).toEqual([
			'document/not-found'
		]);
		expect(codes(await usage().upgrades(stranger(), 'element', 'person.fullName'))).toEqual([
			'document/not-found'
		]);
	});

	it('draws users of users version by version, nearest first, up to a limit', async () => {
		const outer: GroupDocument = {
			...group,
			id: 'family',
			members: [{ name: 'father', group: 'group:person@1' }]
		};
		await write(
			context(),
			version(element()),
			version(group),
			version({ ...group, members: [{ name: 'birthDate', element: 'element:person.birthDate@1' }] }, 2),
			version(outer),
			version({ ...outer, id: 'later', members: [{ name: 'father', group: 'group:person@2' }] })
		);
		const graph = value(await usage().graph(reader(), 'element:person.fullName'));
		expect(graph.nodes.map(({ id, depth, version: shown }) => [id, depth, shown])).toEqual([
			['person.fullName', 0, 1],
			['person', 1, 1],
			['family', 2, 1]
		]);
		expect(graph.edges).toEqual([
			{ from: 'group:person@1', to: 'element:person.fullName@1', at: ['/members/0/element'] },
			{ from: 'group:family@1', to: 'group:person@1', at: ['/members/0/group'] }
		]);
		expect(graph.truncated).toBe(false);
		const short = value(await usage().graph(reader(), 'element:person.fullName', 2));
		expect([short.nodes.length, short.truncated]).toEqual([2, true]);
	});

	it('ends where groups contain each other', async () => {
		const ring = (id: string, other: string): GroupDocument => ({
			...group,
			id,
			members: [{ name: 'inner', group: `group:${other}@1` }]
		});
		await write(context(), version(ring('one', 'two')), version(ring('two', 'one')));
		const { nodes } = value(await usage().graph(reader(), 'group:one'));
		expect(nodes.map(({ id }) => id)).toEqual(['one', 'two']);
	});

	it('offers newer approved versions of what a draft pins, with the gravity of the change', async () => {
		await write(
			context(),
			version(element({ constraints: { maxLength: 50 } })),
			version(element({ constraints: { maxLength: 20 } }), 2),
			{ ...version(element(), 3), status: 'inReview' } as Write,
			draft(form('f', 'element:person.fullName@1'))
		);
		expect(value(await usage().upgrades(reader(), 'form', 'f'))).toEqual([
			{
				at: ['/pages/0/items/0/element'],
				from: 'element:person.fullName@1',
				to: 'element:person.fullName@2',
				title: element().label,
				class: 'breaking'
			}
		]);
	});

	it('offers them for the newest version too, as long as there is no draft', async () => {
		await write(context(), version(element()), version(group), version(element(), 2));
		expect(value(await usage().upgrades(reader(), 'group', 'person'))).toMatchObject([
			{ from: 'element:person.fullName@1', to: 'element:person.fullName@2' }
		]);
	});
});

describe('the impact of a draft', () => {
	const context = withTestApp();
	const impact = () =>
		context().app.services.usage.impact(context().actor(['steward'], 'a'), 'element', 'person.fullName');

	it('names what would break, what pins an older version and which scenarios run again', async () => {
		const choice = { feel: 'applicant.fullName = "Lan"' };
		const broken = form('broken', 'element:person.fullName@1');
		await write(
			context(),
			version(element()),
			version({ ...broken, pages: [{ ...broken.pages[0]!, visibleWhen: choice }] } as FormDocument),
			version(form('old', 'element:person.fullName@1')),
			version(form('old', 'element:other@1'), 2),
			draft(element({ dataType: 'code', constraints: { codeList: 'codelist:none@1' } }))
		);
		const report = value(await impact());
		expect(report.change).toMatchObject({ from: 'element:person.fullName@1', class: 'breaking' });
		expect(report.upgrades).toEqual([
			{ ref: 'form:broken@1', title: { vi: 'Tờ khai' }, pinned: 'element:person.fullName@1' }
		]);
		expect(report.breaks.map(({ ref }) => ref)).toContain('form:broken@1');
		expect(report.breaks.every(({ ref }) => ref === 'form:broken@1')).toBe(true);
		expect(report.truncated).toBe(false);
	});

	it('finds nothing broken by a change of words, and nothing at all without a draft', async () => {
		await write(context(), version(element()), version(form('f', 'element:person.fullName@1')));
		expect(codes(await impact())).toEqual(['document/not-found']);
		await write(context(), draft(element({ help: { vi: 'Viết hoa' } })));
		expect(value(await impact())).toMatchObject({ change: { class: 'compatible' }, breaks: [] });
	});
});

describe('of a procedure in force', () => {
	const context = withSeededApp();

	it('the graph reaches forms, procedure, scenarios and the release, and the impact the scenarios', async () => {
		const { candidate } = await bringIntoForce(context());
		const { usage } = context().app.services;
		const centre = context().actor(['steward']);
		const { nodes } = value(await usage.graph(centre, 'element:person.fullName'));
		const inForce = [{ code: CODE, number: candidate.number }];
		expect(nodes[0]).toMatchObject({ id: 'person.fullName', inForce });
		expect(nodes.find(({ kind }) => kind === 'form')).toMatchObject({ inForce });
		expect(nodes.find(({ kind }) => kind === 'procedure')).toMatchObject({ id: CODE, inForce });
		expect(nodes.some(({ kind }) => kind === 'scenario')).toBe(true);
		const started = await context().app.services.documents.startDraft(
			centre,
			'element',
			'person.fullName',
			1
		);
		expect(started.ok).toBe(true);
		const report = value(await usage.impact(centre, 'element', 'person.fullName'));
		expect(report.reruns).toEqual([{ procedure: CODE, scenarios: expect.any(Number) }]);
		expect(report.reruns[0]?.scenarios).toBeGreaterThan(3);
	}, 30_000);
});
