import { parseRef } from '#core/shared/ref.ts';
import type { ProcedureDocument } from './types.ts';

/**
 * Alias of the form the citizen fills: the first alias in `uses` that a component of kind `form` names, else the
 * first that is a form. Workflow conditions read it as `form.*`.
 */
export function mainForm(procedure: ProcedureDocument): string | undefined {
	const aliases = formAliases(procedure);
	const named = new Set(
		procedure.components.filter((component) => component.kind === 'form').map((component) => component.form)
	);
	return aliases.find((alias) => named.has(alias)) ?? aliases[0];
}

/** Every alias in `uses` that stands for a form, in order. */
export function formAliases(procedure: ProcedureDocument): readonly string[] {
	return Object.entries(procedure.uses)
		.filter(([, ref]) => parseRef(ref)?.kind === 'form')
		.map(([alias]) => alias);
}
