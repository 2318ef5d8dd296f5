import type { SourceOutcome } from '#core/dictionary/types.ts';
import type { AnswerError, Answers } from '#core/forms/index.ts';
import type { Channel } from '#core/procedures/index.ts';
import type { Remarks } from '#core/scenarios/index.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Instant } from '#core/shared/ports.ts';

/** A form being filled in, as the server keeps it. */
export interface KeptFilling {
	readonly id: string;
	readonly which: string;
	readonly rev: number;
	readonly updatedAt: Instant;
	readonly content: {
		readonly receivedAt: Instant;
		readonly channel: Channel;
		readonly persona?: Ref;
		readonly outcomes: Readonly<Record<string, SourceOutcome>>;
		readonly answers: Answers;
	} & Remarks;
}

/** The world a filling begins in. */
export type FillingWorld = Omit<KeptFilling['content'], 'answers' | 'edits' | 'disputes'>;

export type TypedAnswers = { readonly answers: Answers } & Remarks;

/** What the server says of a form handed in. */
export interface Verdict {
	readonly filling: KeptFilling;
	readonly errors: readonly AnswerError[];
}

/** `stale`: it was saved elsewhere. `gone`: it is not there any more. `failed`: anything else. */
export type Kept<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly why: 'stale' | 'gone' | 'failed' };

export interface FillingTransport {
	open(world: FillingWorld): Promise<Kept<KeptFilling>>;
	load(id: string): Promise<Kept<KeptFilling>>;
	save(id: string, rev: number, typed: TypedAnswers): Promise<Kept<{ readonly rev: number }>>;
	askAgain(id: string, rev: number, outcomes: FillingWorld['outcomes']): Promise<Kept<KeptFilling>>;
	choose(id: string, rev: number, pointer: string, choice: 'take' | 'keep'): Promise<Kept<KeptFilling>>;
	submit(id: string, rev: number, typed: TypedAnswers): Promise<Kept<Verdict>>;
	remove(id: string): Promise<Kept<unknown>>;
}

/** Over `/procedures/{code}/fillings`; `which`: `draft`, a candidate's id or a release's digest. */
export function fillingTransport(
	code: string,
	which: string,
	fetchIt: typeof fetch = fetch
): FillingTransport {
	const base = `/procedures/${encodeURIComponent(code)}/fillings`;
	const at = (id: string) => `${base}/${encodeURIComponent(id)}`;

	async function ask<T>(url: string, method: string, body?: object): Promise<Kept<T>> {
		const sent = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
		const response = await fetchIt(url, { method, ...sent }).catch(() => undefined);
		if (!response) return { ok: false, why: 'failed' };
		if (!response.ok) return { ok: false, why: WHY[response.status] ?? 'failed' };
		// An answer cut off on its way is none.
		const value: unknown = await response.json().catch(() => undefined);
		return value === undefined ? { ok: false, why: 'failed' } : { ok: true, value: value as T };
	}

	return {
		open: (world) => ask(base, 'POST', { which, ...world }),
		load: (id) => ask(at(id), 'GET'),
		save: (id, rev, typed) => ask(at(id), 'PUT', { rev, ...sendable(typed) }),
		askAgain: (id, rev, outcomes) => ask(at(id), 'POST', { act: 'askAgain', rev, outcomes }),
		choose: (id, rev, pointer, choice) => ask(at(id), 'POST', { act: 'choose', rev, pointer, choice }),
		submit: (id, rev, typed) => ask(at(id), 'POST', { act: 'submit', rev, ...sendable(typed) }),
		remove: (id) => ask(at(id), 'DELETE')
	};
}

// helpers

const WHY: Readonly<Record<number, 'stale' | 'gone'>> = { 404: 'gone', 409: 'stale' };

/** When something was disputed the server knows itself. */
function sendable({ answers, edits = {}, disputes = {} }: TypedAnswers): object {
	const notes = Object.entries(disputes).map(([pointer, { note }]) => [pointer, { note }]);
	return { answers, edits, disputes: Object.fromEntries(notes) as Record<string, { readonly note: string }> };
}
