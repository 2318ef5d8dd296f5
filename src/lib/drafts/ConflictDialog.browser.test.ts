import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import ConflictDialog from './ConflictDialog.svelte';
import { DraftSession } from './DraftSession.svelte.ts';
import type { DraftTransport, StoredDraft } from './transport.ts';

type Doc = { readonly text: string };

it('keeps my text until I choose, and shows who saved', async () => {
	const bench = await conflict();
	render(ConflictDialog<Doc>, { session: bench.session, name: 'sample', onclose: () => undefined });
	await expect
		.element(page.getByRole('dialog', { name: 'Bản nháp này vừa được người khác lưu' }))
		.toBeVisible();
	await expect.element(page.getByText(/Trần Thị Lan đã lưu lần sửa 7/)).toBeVisible();
	await page.getByRole('button', { name: 'Để sau, tiếp tục xem bản của tôi' }).click();
	expect(bench.text).toBe('mine');
	expect(bench.stored.content.text).toBe('theirs');
	expect(bench.session.state).toBe('conflict');
});

it('saves mine over theirs only when told to', async () => {
	const bench = await conflict();
	render(ConflictDialog<Doc>, { session: bench.session, name: 'sample', onclose: () => undefined });
	await page.getByRole('button', { name: 'Lưu đè bằng bản của tôi' }).click();
	await expect.poll(() => bench.session.state).toBe('saved');
	expect(bench.stored).toMatchObject({ rev: 9, content: { text: 'mine' } });
	expect(bench.kept).toEqual(['Bản của Trần Thị Lan trước khi bị lưu đè']);
});

it('puts theirs into the editor when told to', async () => {
	const bench = await conflict();
	render(ConflictDialog<Doc>, { session: bench.session, name: 'sample', onclose: () => undefined });
	await page.getByRole('button', { name: 'Bỏ bản của tôi, mở bản mới trên máy chủ' }).click();
	await expect.poll(() => bench.text).toBe('theirs');
	expect(bench.session.rev).toBe(7);
});

// helpers

/** An editor that typed "mine" on revision 1 while somebody saved revision 7. */
async function conflict() {
	const bench = {
		text: 'mine',
		kept: [] as string[],
		stored: {
			rev: 7,
			content: { text: 'theirs' },
			updatedBy: 'Trần Thị Lan',
			updatedAt: '2026-11-21T02:41:00.000Z'
		} as StoredDraft<Doc>,
		session: undefined as unknown as DraftSession<Doc>
	};
	const transport: DraftTransport<Doc> = {
		async save({ rev, content, checkpoint }) {
			if (rev !== bench.stored.rev) return { type: 'stale' };
			bench.stored = { rev: rev + 1, content };
			if (checkpoint !== undefined) bench.kept.push(checkpoint);
			return { type: 'saved', rev: bench.stored.rev, findings: [] };
		},
		load: async () => bench.stored
	};
	bench.session = new DraftSession<Doc>({
		document: 'u/form/a',
		key: 'u/form/a/1',
		rev: 1,
		read: () => ({ text: bench.text }),
		replace: (content) => void (bench.text = content.text),
		transport,
		copies: { put: async () => undefined, list: async () => [], remove: async () => undefined },
		now: () => '2026-11-21T03:00:00.000Z'
	});
	bench.session.touch();
	await bench.session.save();
	return bench;
}
