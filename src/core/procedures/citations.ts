import type { Citation } from '#core/shared/document.ts';
import type { ProcedureDocument } from './types.ts';

/** A place of the procedure that rests on the law, with what it is called. */
export interface CitedPlace {
	/** Pointer to the entry. */
	readonly at: string;
	readonly name: string;
	readonly citations: readonly Citation[];
}

/** The procedure itself and every component, deadline, fee and result; notes and unknown fees claim nothing. */
export function citedPlaces(procedure: ProcedureDocument): readonly CitedPlace[] {
	const place = (
		at: string,
		entry: { name: { vi: string }; citations: readonly Citation[] }
	): CitedPlace => ({
		at,
		name: entry.name.vi,
		citations: entry.citations
	});
	return [
		place('', procedure),
		...procedure.components.flatMap((entry, index) =>
			entry.kind === 'note' ? [] : [place(`/components/${index}`, entry)]
		),
		...procedure.deadlines.map((entry, index) => place(`/deadlines/${index}`, entry)),
		...procedure.fees.flatMap((entry, index) =>
			entry.status === 'unknown' ? [] : [place(`/fees/${index}`, entry)]
		),
		...procedure.results.map((entry, index) => place(`/results/${index}`, entry))
	];
}

/** Every citation of the procedure with its pointer, those of notes and unknown fees too. */
export function citationsOf(procedure: ProcedureDocument): readonly { at: string; citation: Citation }[] {
	const lists: readonly (readonly [string, readonly Citation[]])[] = [
		['', procedure.citations],
		...(['components', 'deadlines', 'fees', 'results'] as const).flatMap((part) =>
			procedure[part].map((entry, index) => [`/${part}/${index}`, entry.citations] as const)
		)
	];
	return lists.flatMap(([at, citations]) =>
		citations.map((citation, index) => ({ at: `${at}/citations/${index}`, citation }))
	);
}
