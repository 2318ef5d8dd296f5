import type { Answers } from '#core/forms/index.ts';
import type { Problem } from '#core/shared/problem.ts';
import { parseRef } from '#core/shared/ref.ts';

/** A file, or why there is none; without problems the server could not be reached. */
export type Printed =
	| { readonly ok: true; readonly name: string; readonly file: Blob }
	| { readonly ok: false; readonly problems: readonly Problem[] };

export interface PaperPrinter {
	/** Where the empty paper of the form opens. */
	readonly empty: string;
	/** The paper with what was handed in. */
	filled(answers: Answers): Promise<Printed>;
}

/** Over `/procedures/{code}/forms/{alias}/paper.pdf`. `ref`: the form being played, with its version where it has one. */
export function paperPrinter(
	code: string,
	alias: string,
	ref: string | undefined,
	fetchIt: typeof fetch = fetch
): PaperPrinter {
	const version = ref === undefined ? undefined : parseRef(ref)?.version;
	const fixed = typeof version === 'number' ? version : undefined;
	const base = `/procedures/${encodeURIComponent(code)}/forms/${encodeURIComponent(alias)}/paper.pdf`;
	const url = fixed === undefined ? base : `${base}?version=${fixed}`;
	return {
		empty: url,
		async filled(answers) {
			const response = await fetchIt(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ answers })
			}).catch(() => undefined);
			if (!response?.ok) return { ok: false, problems: await problemsOf(response) };
			const file = await response.blob().catch(() => undefined);
			// An answer cut off on its way is none.
			return file ? { ok: true, name: nameOf(response), file } : { ok: false, problems: [] };
		}
	};
}

// helpers

async function problemsOf(response: Response | undefined): Promise<readonly Problem[]> {
	const body = (await response?.json().catch(() => undefined)) as { problems?: unknown } | undefined;
	return Array.isArray(body?.problems) ? (body.problems as Problem[]) : [];
}

function nameOf({ headers }: Response): string {
	return /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'paper.pdf';
}
