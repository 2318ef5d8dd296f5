import { expect, type Page } from '@playwright/test';

export interface Draft {
	readonly rev: number | null;
	readonly content: Record<string, unknown>;
}

/** The document as it stands: its draft, else its newest version. The page must show the studio, signed in. */
export async function openDraft(page: Page, kind: string, id: string): Promise<Draft> {
	const answer = await page.evaluate(
		async (url) => (await fetch(url)).json() as unknown,
		`/drafts/${kind}/${encodeURIComponent(id)}`
	);
	const { draft, latest } = answer as { draft?: Draft; latest?: { content: Record<string, unknown> } };
	return { rev: draft?.rev ?? null, content: draft?.content ?? latest?.content ?? {} };
}

export async function saveDraft(page: Page, { rev, content }: Draft): Promise<void> {
	const status = await page.evaluate(
		async ([url, body]) =>
			(await fetch(url, { method: 'PUT', headers: { 'content-type': 'application/json' }, body })).status,
		[`/drafts/${String(content.kind)}/${String(content.id)}`, JSON.stringify({ rev, content })] as const
	);
	expect(status).toBe(200);
}
