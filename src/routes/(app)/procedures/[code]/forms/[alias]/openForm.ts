import type { FormDocument } from '#core/forms/types.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import { fail } from '#core/shared/problem.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { OpenedDocument } from '#lib/server/services/documents/types.ts';
import { readerOf, valueOf } from '../../../../answers.ts';

/** The form a procedure uses under an alias, as the person may see it; 404 and 403 as error pages. */
export async function openForm(locals: App.Locals, code: string, alias: string) {
	const reader = readerOf(locals);
	const { documents } = locals.services;
	const procedure = contentOf<ProcedureDocument>(
		valueOf(await documents.open(reader, 'procedure', code), locals)
	);
	const ref = Object.hasOwn(procedure.uses, alias) ? parseRef(procedure.uses[alias] ?? '') : undefined;
	const id = ref?.kind === 'form' ? ref.id : undefined;
	const opened = valueOf(
		id === undefined
			? fail({ code: 'document/not-found', params: { ref: `${code} · ${alias}` } })
			: await documents.open(reader, 'form', id),
		locals
	);
	return { reader, procedure, opened, form: contentOf<FormDocument>(opened) };
}

// helpers

/** The draft, else the newest version: an opened document has one of them. */
function contentOf<T>({ draft, latest }: OpenedDocument): T {
	return (draft?.content ?? latest?.content) as T;
}
