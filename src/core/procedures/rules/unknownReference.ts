import { referencesOf } from '#core/catalogue/references.ts';
import type { Library, SupportedKind } from '#core/catalogue/types.ts';
import type { ProcedureRule } from '../context.ts';

/** A reference that leads nowhere: the document was never made, or the pin names a version that does not exist. */
export const unknownReference: ProcedureRule = {
	id: 'procedure/unknown-reference',
	check: (procedure, { library }) =>
		referencesOf(procedure)
			.filter(({ ref, to }) => !isThere(library, to.kind, ref))
			.map(({ at, ref }) => ({
				rule: unknownReference.id,
				severity: 'error' as const,
				at,
				params: { ref }
			}))
};

// helpers

const SUPPORTED: readonly string[] = [
	'element',
	'group',
	'codelist',
	'source',
	'documentType',
	'instrument',
	'form',
	'workflow',
	'procedure',
	'template',
	'scenario',
	'persona',
	'calendar'
] satisfies readonly SupportedKind[];

function isThere(library: Library, kind: string, ref: string): boolean {
	return SUPPORTED.includes(kind) && library.get(kind as SupportedKind, ref) !== undefined;
}
