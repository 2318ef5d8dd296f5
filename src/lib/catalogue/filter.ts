import { PROCEDURE_STATES, type ProcedureState } from './types.ts';

/** What the list of procedures is narrowed to. */
export interface ProcedureFilter {
	/** Matched without diacritics; empty = everything. */
	readonly text: string;
	readonly state?: ProcedureState | undefined;
	readonly offset: number;
}

/** The filter an address stands for; what it does not understand it leaves out. */
export function readFilter(search: URLSearchParams): ProcedureFilter {
	const state = PROCEDURE_STATES.find((known) => known === search.get('state'));
	const offset = Number(search.get('from') ?? 0);
	return {
		text: (search.get('q') ?? '').slice(0, 200),
		...(state ? { state } : {}),
		offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0
	};
}

/** The address of a filter; what is default is not in it. */
export function filterHref({ text, state, offset }: ProcedureFilter): string {
	const search = new URLSearchParams();
	if (text.trim()) search.set('q', text.trim());
	if (state) search.set('state', state);
	if (offset > 0) search.set('from', String(offset));
	const query = search.toString();
	return query ? `/procedures?${query}` : '/procedures';
}
