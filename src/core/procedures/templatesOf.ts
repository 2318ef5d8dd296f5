import type { TemplateDocument } from '#core/documents/template/types.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { ProcedureContext } from './context.ts';
import type { ProcedureDocument } from './types.ts';

/** Every alias in `uses` that stands for a result template, in order. */
export function templateAliases(procedure: ProcedureDocument): readonly string[] {
	return Object.entries(procedure.uses)
		.filter(([, ref]) => parseRef(ref)?.kind === 'template')
		.map(([alias]) => alias);
}

/** The result templates of the procedure that resolve, by alias. */
export function templatesOf(
	procedure: ProcedureDocument,
	{ library }: Pick<ProcedureContext, 'library'>
): ReadonlyMap<string, TemplateDocument> {
	return new Map(
		templateAliases(procedure).flatMap((alias) => {
			const template = library.get('template', procedure.uses[alias] ?? '');
			return template ? [[alias, template] as const] : [];
		})
	);
}
