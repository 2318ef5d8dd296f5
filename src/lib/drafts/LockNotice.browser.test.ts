import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { EditLock, type LockHolder } from './EditLock.svelte.ts';
import LockNotice from './LockNotice.svelte';

const lan: LockHolder = {
	holder: 'lan',
	name: 'Trần Thị Lan',
	since: '2026-11-22T01:00:00.000Z',
	activeAt: '2026-11-22T01:05:00.000Z',
	mine: false
};

it('names who edits and since when, and edits once it is taken over', async () => {
	const onedit = vi.fn();
	const lock = lockOf({ ...lan, holder: 'me', mine: true });
	render(LockNotice, { lock, onedit });
	await expect.element(page.getByText('Trần Thị Lan đang sửa')).toBeVisible();
	await expect
		.element(page.getByText(/Từ 22\/11\/2026 08:00, lưu lần cuối 22\/11\/2026 08:05/))
		.toBeVisible();
	await page.getByRole('button', { name: 'Lấy quyền sửa' }).click();
	await expect.poll(() => onedit.mock.calls.length).toBe(1);
});

it('tells the former editor where their work is, and stays when taking back fails', async () => {
	const onedit = vi.fn();
	render(LockNotice, { lock: lockOf(undefined), lost: { unsaved: true }, onedit });
	await expect.element(page.getByText('Trần Thị Lan vừa lấy quyền sửa')).toBeVisible();
	await expect.element(page.getByText(/được giữ trên trình duyệt này/)).toBeVisible();
	await page.getByRole('button', { name: 'Lấy lại quyền sửa' }).click();
	await expect.element(page.getByText('Chưa lấy được quyền sửa. Hãy thử lại.')).toBeVisible();
	expect(onedit).not.toHaveBeenCalled();
});

// helpers

/** Lan edits; asked for the lock, the server answers `answer`, or not at all. */
function lockOf(answer: LockHolder | undefined): EditLock {
	return new EditLock({
		kind: 'workflow',
		id: 'birth',
		lock: lan,
		fetch: (async () =>
			answer ? Response.json({ lock: answer }) : new Response(null, { status: 503 })) as typeof fetch
	});
}
