import type { ProcedureDocument } from '#core/procedures/types.ts';
import { fail } from '#core/shared/problem.ts';
import { parseRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import type { OpenedDocument } from '#lib/server/services/documents/types.ts';
import { readerOf, valueOf } from '../../../answers.ts';

/** The workflow a procedure uses, as the person may see it; 404 and 403 as error pages. */
export async function openWorkflow(locals: App.Locals, code: string) {
	const reader = readerOf(locals);
	const { documents } = locals.services;
	const opened = valueOf(await documents.open(reader, 'procedure', code), locals);
	const procedure = contentOf(opened);
	const ref = parseRef(procedure.uses.workflow ?? '');
	const id = ref?.kind === 'workflow' ? ref.id : '';
	const workflow = valueOf(
		id === ''
			? fail({ code: 'document/not-found', params: { ref: `${code} · workflow` } })
			: await documents.open(reader, 'workflow', id),
		locals
	);
	return {
		reader,
		id,
		workflow,
		procedure: { code: procedure.code, name: textIn(procedure.name, locals.locale) }
	};
}

// helpers

function contentOf({ draft, latest }: OpenedDocument): ProcedureDocument {
	return (draft?.content ?? latest?.content) as ProcedureDocument;
}
