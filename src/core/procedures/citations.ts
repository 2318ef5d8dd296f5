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

/** The citations of each place of the procedure, those of notes and unknown fees too; `at` points to the place. */
export function citationLists(
	procedure: ProcedureDocument
): readonly { at: string; citations: readonly Citation[] }[] {
	return [
		{ at: '', citations: procedure.citations },
		...(['components', 'deadlines', 'fees', 'results'] as const).flatMap((part) =>
			procedure[part].map(({ citations }, index) => ({ at: `/${part}/${index}`, citations }))
		)
	];
}

/** Every citation of the procedure with its pointer. */
export function citationsOf(procedure: ProcedureDocument): readonly { at: string; citation: Citation }[] {
	return citationLists(procedure).flatMap(({ at, citations }) =>
		citations.map((citation, index) => ({ at: `${at}/citations/${index}`, citation }))
	);
}
