import { describe, expect, it, vi } from 'vitest';
import type { Result } from '#core/shared/problem.ts';
import { CODE, peopleOf, withSeededApp } from '../../testing/people.ts';
import { TENANT } from '../../testing/testApp.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const context = withSeededApp();
const services = () => context().app.services;
const people = () => peopleOf(context());
const stranger = () => context().actor(['configurator'], 'b');

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

const code = (result: Result<unknown>) => (result.ok ? undefined : result.problems[0].code);

describe('the overview of a procedure', () => {
	it('holds its parts, findings and readiness, with every scenario passed', async () => {
		const overview = value(await services().procedures.overview(people().carl, CODE));
		expect(overview.ref).toBe(`procedure:${CODE}@draft`);
		expect(overview.graph?.nodes.map(({ id }) => id)).toContain('intake');
		expect(overview.problems).toEqual([]);
		expect(overview.library.missing).toEqual([]);
		expect(overview.readiness.tests).toMatchObject({ state: 'done', total: overview.scenarios.length });
		expect(overview.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(overview.findings.map(({ document }) => document)).toContain(`procedure:${CODE}@draft`);
	});

	it('follows the draft: a scenario that no longer holds is not counted', async () => {
		const { carl } = people();
		const before = value(await services().procedures.overview(carl, CODE));
		const [stored] = before.scenarios;
		if (!stored) throw new Error('no scenario');
		const scenario = { ...stored.scenario, expect: { ...stored.scenario.expect, result: 'KHAC' } };
		value(await services().scenarios.save(carl, scenario, stored.rev));
		const after = value(await services().procedures.overview(carl, CODE));
		expect(after.readiness.tests.done).toBe(before.readiness.tests.done - 1);
		const report = value(await services().scenarios.run(carl, CODE));
		expect(report.scenarios.filter(({ status }) => status === 'failed')).toMatchObject([
			{ id: scenario.id, failure: { field: 'result' } }
		]);
	});

	it('says what is missing and still shows the rest', async () => {
		const { carl } = people();
		const { procedure, opened } = value(await services().procedures.overview(carl, CODE));
		const uses = Object.fromEntries(Object.entries(procedure.uses).filter(([alias]) => alias !== 'workflow'));
		const save = { rev: opened.draft?.rev ?? null, content: { ...procedure, uses } };
		value(await services().documents.saveDraft(carl, 'procedure', CODE, save));
		const overview = value(await services().procedures.overview(carl, CODE));
		expect(overview.problems).toMatchObject([{ code: 'document/missing-part', at: '/uses/workflow' }]);
		expect(overview.graph).toBeUndefined();
		expect(overview.procedure.name).toEqual(procedure.name);
		expect(code(await services().procedures.package(carl, CODE, 'draft'))).toBe('document/missing-part');
	});

	it('of a draft of another agency is not found', async () => {
		expect(code(await services().procedures.overview(stranger(), CODE))).toBe('document/not-found');
		expect(code(await services().procedures.package(stranger(), CODE, 'draft'))).toBe('document/not-found');
		expect(code(await services().scenarios.run(stranger(), CODE))).toBe('document/not-found');
		expect(value(await services().scenarios.list(stranger(), CODE))).toEqual([]);
	});
});

describe('a package', () => {
	it('of the draft and of the candidate made from it run alike', async () => {
		const { carl, tina } = people();
		const candidate = value(await services().candidates.submit(carl, CODE, ''));
		const [draft, frozen] = [
			value(await services().scenarios.run(tina, CODE)),
			value(await services().scenarios.run(tina, CODE, candidate.id))
		];
		expect(frozen.coverage).toEqual(draft.coverage);
		expect([frozen.passed, frozen.failed]).toEqual([draft.passed, 0]);
		expect(code(await services().procedures.package(tina, '1.000000', candidate.id))).toBe(
			'document/not-found'
		);
		expect(code(await services().procedures.package(stranger(), CODE, candidate.id))).toBe(
			'candidate/not-found'
		);
		const unknown = `sha256:${'0'.repeat(64)}` as const;
		expect(code(await services().procedures.package(tina, CODE, unknown))).toBe('document/not-found');
	});

	it('offers every persona to play with', async () => {
		const pkg = value(await services().procedures.package(people().tina, CODE, 'draft'));
		expect(Object.keys(pkg.personas)).toContain('persona:nguyen-thi-hoa@1');
		expect(pkg.scenarios.length).toBeGreaterThan(5);
	});
});

describe('scenarios', () => {
	it('belong to the agency of their procedure, whoever records them', async () => {
		const { tina } = people();
		const [stored] = value(await services().scenarios.list(tina, CODE));
		const recorded = { ...stored?.scenario, id: 'recorded-1', version: 0 };
		value(await services().scenarios.save(tina, recorded));
		const summary = await context().app.store.documents.summary(TENANT, 'scenario', 'recorded-1');
		expect(summary?.agency).toBe('a');
		expect(value(await services().scenarios.list(people().carl, CODE)).map(({ ref }) => ref)).toContain(
			'scenario:recorded-1@draft'
		);
		expect(code(await services().scenarios.save(tina, recorded))).toBe('document/stale-rev');
		expect(code(await services().scenarios.save(people().anna, { ...recorded, id: 'x' }))).toBe(
			'auth/forbidden'
		);
	});
});
