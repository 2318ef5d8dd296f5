import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem, Result } from '#core/shared/problem.ts';
import type { WorkflowDocument } from '#core/workflows/types.ts';
import { NOW, TENANT, withTestApp } from '../../testing/testApp.ts';
import { sampleElement, sampleForm } from '../documents/testing/samples.ts';

const context = withTestApp();
const services = () => context().app.services;
const lan = () => context().actor(['configurator'], 'a', 'lan');
const minh = () => context().actor(['configurator'], 'a', 'minh');
const stranger = () => context().actor(['configurator'], 'b');
const tester = () => context().actor(['tester'], 'a');

const bpmn = readFileSync('workflows/1.001193/workflow.bpmn', 'utf8');
const workflow = (title = 'Quy trình'): WorkflowDocument => ({
	kind: 'workflow',
	id: 'w',
	version: 0,
	formatVersion: 1,
	title: { vi: title },
	bpmn
});

const save = (actor = lan(), rev: number | null = null, title?: string) =>
	services().documents.saveDraft(actor, 'workflow', 'w', { rev, content: workflow(title) });
const held = async (actor = minh()) => {
	const lock = await services().locks.get(actor, 'workflow', 'w');
	return lock.ok ? lock.value : lock.problems[0].code;
};
const code = (result: Result<unknown>): Problem['code'] | undefined =>
	result.ok ? undefined : result.problems[0].code;
const later = (minutes: number) => context().at(new Date(Date.parse(NOW) + minutes * 60_000).toISOString());
const actions = async () =>
	(await context().app.store.audit.list({ tenant: TENANT, limit: 5 })).map(({ action }) => action);

describe('the lock on a workflow', () => {
	it('is taken by the first save, and told to others with its times', async () => {
		expect(await save()).toMatchObject({ ok: true });
		later(4);
		await save(lan(), 1, 'Sửa');
		expect(await held()).toEqual({
			holder: 'lan',
			name: 'lan',
			since: NOW,
			activeAt: new Date(Date.parse(NOW) + 4 * 60_000).toISOString(),
			mine: false
		});
		expect(await held(lan())).toMatchObject({ mine: true });
	});

	it('refuses the saves of others, and nothing is written', async () => {
		await save();
		const before = await context().app.store.audit.list({ tenant: TENANT, limit: 100 });
		const refused = await save(minh(), 1, 'Của Minh');
		expect(refused).toMatchObject({
			ok: false,
			problems: [{ code: 'document/locked', params: { name: 'lan' } }]
		});
		expect(await context().app.store.audit.list({ tenant: TENANT, limit: 100 })).toEqual(before);
		expect(await services().documents.open(lan(), 'workflow', 'w')).toMatchObject({
			value: { draft: { rev: 1 } }
		});
	});

	it('lapses ten minutes after the last save', async () => {
		await save();
		later(9.9);
		expect(code(await save(minh(), 1))).toBe('document/locked');
		later(10);
		expect(await held()).toBeNull();
		expect(await save(minh(), 1, 'Của Minh')).toMatchObject({ ok: true });
		expect(await held(lan())).toMatchObject({ holder: 'minh' });
	});

	it('is taken over with one audit leaf that names the former holder; then the former is refused', async () => {
		await save();
		later(1);
		expect(await services().locks.take(minh(), 'workflow', 'w')).toMatchObject({
			value: { holder: 'minh', mine: true }
		});
		const [leaf] = await context().app.store.audit.list({ tenant: TENANT, limit: 1 });
		expect(leaf).toMatchObject({
			actor: 'minh',
			action: 'document.takeLock',
			target: 'workflow:w@draft',
			reason: 'from lan'
		});
		expect(code(await save(lan(), 1))).toBe('document/locked');
		expect(await save(minh(), 1)).toMatchObject({ ok: true });
	});

	it('does not take the place of the rev', async () => {
		await save();
		await services().locks.take(minh(), 'workflow', 'w');
		await save(minh(), 1, 'Của Minh');
		await services().locks.take(lan(), 'workflow', 'w');
		expect(code(await save(lan(), 1))).toBe('document/stale-rev');
	});

	it('is given back by its holder only', async () => {
		await save();
		await services().locks.release(minh(), 'workflow', 'w');
		expect(await held()).toMatchObject({ holder: 'lan' });
		await services().locks.release(lan(), 'workflow', 'w');
		expect(await held()).toBeNull();
		expect(await actions()).toEqual(expect.arrayContaining(['document.releaseLock']));
	});

	it('is neither seen nor taken from another agency, nor taken by who may not edit', async () => {
		await save();
		expect(await held(stranger())).toBe('document/not-found');
		expect(code(await services().locks.take(stranger(), 'workflow', 'w'))).toBe('auth/not-found');
		expect(code(await services().locks.take(tester(), 'workflow', 'w'))).toBe('auth/forbidden');
		expect(await held(tester())).toMatchObject({ holder: 'lan' });
	});

	it('is not there for kinds that merge well', async () => {
		const steward = (id: string) => context().actor(['steward'], 'centre', id);
		const element = (rev: number | null, actor = steward('hoa')) =>
			services().documents.saveDraft(actor, 'element', 'e', { rev, content: sampleElement('e') });
		expect(await element(null)).toMatchObject({ ok: true });
		expect(await element(1, steward('mai'))).toMatchObject({ ok: true });
	});

	it('is there for forms too: the second person waits or takes over, and the first is told', async () => {
		const form = (rev: number | null, actor = lan()) =>
			services().documents.saveDraft(actor, 'form', 'f', { rev, content: sampleForm('f') });
		expect(await form(null)).toMatchObject({ ok: true });
		expect(code(await form(1, minh()))).toBe('document/locked');
		expect(await services().locks.take(minh(), 'form', 'f')).toMatchObject({ value: { mine: true } });
		expect(await form(1, minh())).toMatchObject({ ok: true });
		expect(await form(2)).toMatchObject({
			problems: [{ code: 'document/locked', params: { name: 'minh' } }]
		});
	});
});
