import { fail } from '#core/shared/problem.ts';
import { parseRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import type { WorkflowDocument } from '#core/workflows/index.ts';
import { applyToBpmn } from '#core/workflows/overrides/index.ts';
import { readerOf, valueOf } from '../../../answers.ts';
import type { PageServerLoad } from './$types';
import { settingOf } from './settingOf.ts';
import { sharingOf } from './sharingOf.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const reader = readerOf(locals);
	const { documents, procedures } = locals.services;
	const overview = valueOf(await procedures.overview(reader, params.code), locals);
	const { procedure, library } = overview;
	const ref = procedure.uses.workflow ?? '';
	const id = parseRef(ref)?.id;
	const opened = valueOf(
		id === undefined
			? fail({ code: 'document/not-found', params: { ref: `${params.code} · workflow` } })
			: await documents.open(reader, 'workflow', id),
		locals
	);
	const content = (opened.draft?.content ?? opened.latest?.content) as WorkflowDocument;
	const sharing = await sharingOf(locals, procedure, overview.opened, opened, url.searchParams.has('base'));
	return {
		sharing,
		canShare: sharing === undefined && overview.opened.canEdit,
		/** The workflow as the procedure does it, for those who look on. */
		effective: opened.canEdit
			? undefined
			: valueOf(await applyToBpmn(content.bpmn, procedure.workflowOverrides), locals).bpmn,
		procedure: { code: procedure.code, name: textIn(procedure.name, locals.locale) },
		workflow: content,
		rev: opened.draft?.rev ?? null,
		version: opened.latest?.number ?? null,
		canEdit: opened.canEdit,
		lock: valueOf(await locals.services.locks.get(reader, 'workflow', content.id), locals),
		user: reader.id,
		names: await locals.services.people.names(reader),
		setting: await settingOf(locals, procedure, library, opened.canEdit || sharing !== undefined)
	};
};
