import { RESULT_VARIABLES, type TemplateDocument } from '#core/documents/index.ts';
import { compileForm } from '#core/forms/index.ts';
import { mainForm } from '#core/procedures/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import { fail } from '#core/shared/problem.ts';
import { formatRef, parseRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { OpenedDocument } from '#lib/server/services/documents/types.ts';
import { readerOf, valueOf } from '../../../../answers.ts';
import type { PageServerLoad } from './$types';
import { formVariables, listColumns } from './formVariables.ts';

const MANY = 200;

export const load: PageServerLoad = async ({ locals, params }) => {
	const reader = readerOf(locals);
	const { locale } = locals;
	const { documents, scenarios, people, usage } = locals.services;
	const procedure = contentOf<ProcedureDocument>(
		valueOf(await documents.open(reader, 'procedure', params.code), locals)
	);
	const ref = Object.hasOwn(procedure.uses, params.alias)
		? parseRef(procedure.uses[params.alias] ?? '')
		: undefined;
	const opened = valueOf(
		ref?.kind === 'template'
			? await documents.open(reader, 'template', ref.id)
			: fail({ code: 'document/not-found', params: { ref: `${params.code} · ${params.alias}` } }),
		locals
	);
	const formRef = procedure.uses[mainForm(procedure) ?? ''];
	const library = valueOf(
		await documents.loadLibrary(reader, formRef === undefined ? [] : [formRef]),
		locals
	);
	const form = formRef === undefined ? undefined : library.get('form', formRef);
	const compiled = form && compileForm(form, library);
	// Pins of a template that is only read are its author's business.
	const upgrades = opened.canEdit
		? valueOf(await usage.upgrades(reader, 'template', contentOf<TemplateDocument>(opened).id), locals)
		: [];
	const personas = valueOf(await documents.list(reader, { kind: 'persona', limit: MANY }), locals);
	const played = valueOf(await scenarios.list(reader, params.code), locals);
	return {
		procedure: { code: procedure.code, name: procedure.name },
		alias: params.alias,
		template: contentOf<TemplateDocument>(opened),
		rev: opened.draft?.rev ?? null,
		canEdit: opened.canEdit,
		user: reader.id,
		names: await people.names(reader),
		locale,
		form,
		upgrades: upgrades.map((upgrade) => ({ ...upgrade, title: textIn(upgrade.title, locale) })),
		variables: [
			...(compiled?.ok ? formVariables(compiled.value, locale) : []),
			...RESULT_VARIABLES.map(({ path, label, dataType }) => ({
				path,
				label: textIn(label, locale),
				group: m.template_group_result(),
				type: dataType === 'date' ? ('date' as const) : ('string' as const),
				optional: true
			}))
		],
		columns: compiled?.ok ? listColumns(compiled.value, locale) : {},
		data: [
			...played.map((each) => ({
				value: each.ref,
				label: textIn(each.scenario.title, locale),
				group: m.template_data_scenarios()
			})),
			...personas.items.map(({ id, title, latestVersion }) => ({
				value: formatRef('persona', id, latestVersion ?? 'draft'),
				label: textIn(title, locale),
				group: m.template_data_personas()
			}))
		]
	};
};

// helpers

/** The draft, else the newest version: an opened document has one of them. */
function contentOf<T>({ draft, latest }: OpenedDocument): T {
	return (draft?.content ?? latest?.content) as T;
}
