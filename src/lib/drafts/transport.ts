import type { Finding } from '#core/shared/finding.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Problem } from '#core/shared/problem.ts';

/** A stored draft as the server answers it. `updatedBy` is a person's name or id. */
export interface StoredDraft<T> {
	readonly rev: number;
	readonly content: T;
	readonly updatedAt?: Instant;
	readonly updatedBy?: string;
}

export interface SaveBody<T> {
	/** The revision the edit started from; null for a draft that was never stored. */
	readonly rev: number | null;
	readonly content: T;
	/** Names the revision, so that people find it in the history. */
	readonly checkpoint?: string;
}

/** What came of a save. `unreachable` is worth trying again by itself, `refused` is not. */
export type SaveAnswer =
	| { readonly type: 'saved'; readonly rev: number; readonly findings: readonly Finding[] }
	| { readonly type: 'stale' }
	| { readonly type: 'refused'; readonly problems: readonly Problem[] }
	| { readonly type: 'unreachable' };

export interface DraftTransport<T> {
	save(body: SaveBody<T>): Promise<SaveAnswer>;
	/** The draft as it stands on the server now; undefined when it cannot be had. */
	load(): Promise<StoredDraft<T> | undefined>;
}

/** Drafts over `GET/PUT /drafts/{kind}/{id}`; errors are RFC 9457 problem documents with `problems`. */
export function httpTransport<T>(kind: string, id: string, fetchIt: typeof fetch = fetch): DraftTransport<T> {
	const url = `/drafts/${kind}/${encodeURIComponent(id)}`;
	return {
		async save(body) {
			const response = await attempt(() =>
				fetchIt(url, {
					method: 'PUT',
					headers: { 'content-type': 'application/json', accept: 'application/json' },
					body: JSON.stringify(body)
				})
			);
			if (!response || response.status >= 500 || response.status === 429) return { type: 'unreachable' };
			const answer = await attempt(() => response.json() as Promise<unknown>);
			if (response.status === 409) return { type: 'stale' };
			if (!response.ok) return { type: 'refused', problems: problemsOf(answer, response.status) };
			if (!isRecord(answer) || typeof answer.rev !== 'number') return { type: 'unreachable' };
			const findings = Array.isArray(answer.findings) ? (answer.findings as Finding[]) : [];
			return { type: 'saved', rev: answer.rev, findings };
		},
		async load() {
			const response = await attempt(() => fetchIt(url, { headers: { accept: 'application/json' } }));
			if (!response?.ok) return undefined;
			const answer = await attempt(() => response.json() as Promise<unknown>);
			const draft = isRecord(answer) && isRecord(answer.draft) ? answer.draft : answer;
			if (!isRecord(draft) || typeof draft.rev !== 'number' || draft.content === undefined) return undefined;
			return {
				rev: draft.rev,
				content: draft.content as T,
				...(typeof draft.updatedAt === 'string' ? { updatedAt: draft.updatedAt } : {}),
				...(typeof draft.updatedBy === 'string' ? { updatedBy: draft.updatedBy } : {})
			};
		}
	};
}

// helpers

async function attempt<V>(run: () => Promise<V>): Promise<V | undefined> {
	try {
		return await run();
	} catch {
		// A network that fails and an answer that is no JSON are both "no answer".
		return undefined;
	}
}

function problemsOf(answer: unknown, status: number): readonly Problem[] {
	if (status === 401) return [{ code: 'document/signed-out' }];
	if (isRecord(answer) && Array.isArray(answer.problems) && answer.problems.length > 0) {
		return answer.problems as Problem[];
	}
	return [{ code: 'document/save-refused', params: { status } }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
