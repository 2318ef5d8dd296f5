import type { Scope } from '#core/expressions/index.ts';
import { applies, type Situation } from './applies.ts';
import { holds } from './holds.ts';
import type { Component, ProcedureDocument } from './types.ts';

/** What this dossier must contain; notes are no components of a dossier. */
export function componentsOf(
	procedure: ProcedureDocument,
	dossier: Situation & { readonly scope: Scope }
): readonly Component[] {
	return procedure.components.filter(
		(component) =>
			component.kind !== 'note' && applies(component, dossier) && holds(component.when, dossier.scope)
	);
}
