import { MAX_ENUM } from '#core/dictionary/elementSchema.ts';
import type { CompiledForm } from './types.ts';

/**
 * The form without its lists of over 300 entries and those that only hold former names, for a page that loads them on
 * demand. Whoever validates for good (server, consumer) uses the whole form: membership in a list that is not there is
 * not checked.
 */
export function withoutLargeLists(compiled: CompiledForm): CompiledForm {
	const former = new Set(compiled.placements.map(({ formerList }) => formerList));
	const small = Object.entries(compiled.codeLists).filter(
		([ref, entries]) => entries.length <= MAX_ENUM && !former.has(ref)
	);
	return { ...compiled, codeLists: Object.fromEntries(small) };
}
