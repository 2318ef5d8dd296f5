import { describe, expect, it } from 'vitest';
import type { FormDocument } from '#core/forms/types.ts';
import { TENANT, NOW, withTestApp } from '../../testing/testApp.ts';
import { frozen, sampleForm } from '../documents/testing/samples.ts';

const context = withTestApp();
const services = () => context().app.services;
const lan = () => context().actor(['configurator'], 'a', 'lan');
const stranger = () => context().actor(['configurator'], 'b');
const tester = () => context().actor(['tester'], 'a');

const form = (title: string): FormDocument => sampleForm('f', { title: { vi: title } });
const save = (rev: number | null, title: string, checkpoint?: string) =>
	services().documents.saveDraft(lan(), 'form', 'f', {
		rev,
		content: form(title),
		...(checkpoint ? { checkpoint } : {})
	});
const draft = async () => {
	const opened = await services().documents.open(lan(), 'form', 'f');
	return opened.ok ? opened.value.draft : undefined;
};
const edition = async (
	from: Parameters<ReturnType<typeof services>['history']['edition']>[3],
	actor = lan()
) => {
	const found = await services().history.edition(actor, 'form', 'f', from);
	return found.ok ? (found.value as FormDocument).title.vi : found.problems[0].code;
};
const leaves = async () => context().app.store.audit.list({ tenant: TENANT, limit: 100 });

describe('history', () => {
	it('lists named states and versions newest first, page by page', async () => {
		await save(null, 'Một', 'Bản đầu');
		context().at('2026-11-03T01:00:00.000Z');
		await save(1, 'Hai', 'Sau họp');
		await context().app.store.commit({
			tenant: TENANT,
			at: '2026-11-04T01:00:00.000Z',
			audit: { actor: 'lan', action: 'test', target: 'f' },
			writes: [frozen(form('Hai'), 1, { agency: 'a' })]
		});
		const first = await services().history.list(lan(), 'form', 'f', { limit: 2 });
		expect(first).toMatchObject({
			value: {
				total: 3,
				items: [
					{ type: 'version', number: 1 },
					{ type: 'checkpoint', rev: 2, name: 'Sau họp', by: 'lan' }
				]
			}
		});
		const second = await services().history.list(lan(), 'form', 'f', { offset: 2, limit: 2 });
		expect(second).toMatchObject({ value: { items: [{ name: 'Bản đầu', at: NOW }] } });
		// Another agency sees what was approved, and no drafts.
		expect(await services().history.list(stranger(), 'form', 'f')).toMatchObject({ value: { total: 1 } });
	});

	it('opens each state with its content', async () => {
		await save(null, 'Một', 'Bản đầu');
		await save(1, 'Hai');
		expect(await edition('draft')).toBe('Hai');
		expect(await edition({ checkpoint: 1 })).toBe('Một');
		expect(await edition({ checkpoint: 2 })).toBe('document/not-found');
		expect(await edition({ checkpoint: 1 }, stranger())).toBe('document/not-found');
		expect(await edition({ version: 1 })).toBe('document/not-found');
	});

	it('restores as one new change after a checkpoint, and restoring that one undoes it', async () => {
		await save(null, 'Một', 'Bản đầu');
		await save(1, 'Hai');
		const before = (await leaves()).length;
		const restored = await services().history.restore(lan(), 'form', 'f', {
			from: { checkpoint: 1 },
			rev: 2,
			keptAs: 'Trước khi phục hồi'
		});
		expect(restored).toMatchObject({ value: { rev: 4 } });
		expect(await draft()).toMatchObject({ rev: 4, content: { title: { vi: 'Một' } } });
		expect(await edition({ checkpoint: 3 })).toBe('Hai');
		const [leaf, ...others] = await leaves();
		expect(others.length).toBe(before);
		expect(leaf).toMatchObject({ action: 'document.restore', target: 'form:f@draft', reason: 'form:f#1' });

		await services().history.restore(lan(), 'form', 'f', { from: { checkpoint: 3 }, rev: 4, keptAs: 'Lại' });
		expect(await draft()).toMatchObject({ rev: 6, content: { title: { vi: 'Hai' } } });
	});

	it('restores nothing from a stale rev, for another agency or for who may not edit', async () => {
		await save(null, 'Một', 'Bản đầu');
		await save(1, 'Hai');
		const restore = async (actor = lan(), rev = 2) => {
			const done = await services().history.restore(actor, 'form', 'f', {
				from: { checkpoint: 1 },
				rev,
				keptAs: 'x'
			});
			return done.ok ? 'ok' : done.problems[0].code;
		};
		expect(await restore(lan(), 1)).toBe('document/stale-rev');
		expect(await restore(stranger())).toBe('document/not-found');
		expect(await restore(tester())).toBe('auth/forbidden');
		expect(await draft()).toMatchObject({ rev: 2, content: { title: { vi: 'Hai' } } });
	});

	it('restores a version where there is no draft', async () => {
		await context().app.store.commit({
			tenant: TENANT,
			at: NOW,
			audit: { actor: 'lan', action: 'test', target: 'f' },
			writes: [frozen(form('Đã ban hành'), 3, { agency: 'a' })]
		});
		expect(
			await services().history.restore(lan(), 'form', 'f', { from: { version: 3 }, rev: null, keptAs: 'x' })
		).toMatchObject({ ok: true });
		expect(await draft()).toMatchObject({ content: { version: 0, title: { vi: 'Đã ban hành' } } });
	});
});
