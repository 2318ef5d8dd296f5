import { formAliases } from '#core/procedures/index.ts';
import type { TemplateDocument } from '#core/documents/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import { redirect } from '@sveltejs/kit';
import { textIn } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { readerOf, refuse, textOf, valueOf } from '../../../answers.ts';
import type { Actions, PageServerLoad } from './$types';
import { withTemplate } from './withTemplate.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { procedure, canEdit } = await openProcedure(locals, params.code);
	const library = valueOf(await locals.services.documents.libraryFor(readerOf(locals), procedure), locals);
	const { locale } = locals;
	return {
		procedure: { code: procedure.code, name: procedure.name },
		canEdit,
		results: procedure.results.map(({ code, name, template }) => ({
			code,
			name: textIn(name, locale),
			alias:
				template !== undefined && library.get('template', procedure.uses[template] ?? '')
					? template
					: undefined
		})),
		forms: formAliases(procedure).map((alias) => {
			const form = library.get('form', procedure.uses[alias] ?? '');
			return { alias, name: form ? textIn(form.title, locale) : alias };
		})
	};
};

export const actions: Actions = {
	/** Starts a template for the result named by its code, and lets the procedure use it. */
	create: async ({ locals, params, request }) => {
		const reader = readerOf(locals);
		const { documents } = locals.services;
		const { procedure, rev } = await openProcedure(locals, params.code);
		const code = textOf(await request.formData(), 'result');
		const made = withTemplate(procedure, code, m.template_draft_text());
		if (!made) return refuse('create', [{ code: 'document/not-found', params: { ref: code } }], locals);
		const { template, alias } = made;
		const started = await documents.saveDraft(reader, 'template', template.id, {
			rev: null,
			content: template satisfies TemplateDocument
		});
		if (!started.ok) return refuse('create', started.problems, locals);
		const saved = await documents.saveDraft(reader, 'procedure', procedure.code, {
			rev,
			content: made.procedure
		});
		if (!saved.ok) return refuse('create', saved.problems, locals);
		redirect(303, `/procedures/${params.code}/templates/${alias}`);
	}
};

// helpers

async function openProcedure(locals: App.Locals, code: string) {
	const reader = readerOf(locals);
	const { draft, latest, canEdit } = valueOf(
		await locals.services.documents.open(reader, 'procedure', code),
		locals
	);
	// The draft, else the newest version: an opened document has one of them.
	return {
		procedure: (draft?.content ?? latest?.content) as ProcedureDocument,
		rev: draft?.rev ?? null,
		canEdit
	};
}
