import { compileForm, type CompiledForm, type FormDocument } from '#core/forms/index.ts';
import { diffForms } from '#core/releases/diff/diffForms.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import type { DocumentService } from '../documents/types.ts';
import type { Edition, HistoryService } from '../history/index.ts';
import type { FormComparison } from './types.ts';

/** See `FormService.compare`. */
export async function compareForms(
	{ documents, history }: { readonly documents: DocumentService; readonly history: HistoryService },
	actor: Actor,
	id: string,
	editions: { readonly before: Edition; readonly after: Edition }
): Promise<Result<FormComparison>> {
	const before = await read(history, actor, id, editions.before);
	if (!before.ok) return before;
	const after = await read(history, actor, id, editions.after);
	if (!after.ok) return after;
	const [old, now] = [
		await compiled(documents, actor, before.value),
		await compiled(documents, actor, after.value)
	];
	const both = { before: before.value, after: after.value };
	return ok(old && now ? { ...both, changes: diffForms({ [id]: old }, { [id]: now }) } : both);
}

// helpers

async function read(
	history: HistoryService,
	actor: Actor,
	id: string,
	edition: Edition
): Promise<Result<FormDocument>> {
	const found = await history.edition(actor, 'form', id, edition);
	if (!found.ok) return found;
	return found.value.kind === 'form'
		? ok(found.value)
		: fail({ code: 'document/not-found', params: { ref: `form:${id}` } });
}

async function compiled(
	documents: DocumentService,
	actor: Actor,
	form: FormDocument
): Promise<CompiledForm | undefined> {
	const library = await documents.libraryFor(actor, form);
	const result = library.ok ? compileForm(form, library.value) : undefined;
	return result?.ok ? result.value : undefined;
}
