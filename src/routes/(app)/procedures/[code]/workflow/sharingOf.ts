import type { ProcedureDocument } from '#core/procedures/types.ts';
import { formatRef, parseRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import { phraseText } from '#lib/i18n/phraseText.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { OpenedDocument } from '#lib/server/services/documents/types.ts';
import type { WorkflowUpgrade } from '#lib/server/services/workflows/index.ts';
import type { BaseUpgrade, BaseWorkflow, OverrideSetting } from '#lib/workflow-designer/overrides/types.ts';
import type { Option } from '#lib/ui/options.ts';
import { readerOf, valueOf } from '../../../answers.ts';

/** Workflows offered for choice. */
const CHOICES = 200;

/**
 * What a procedure needs that does a workflow with differences of its own; undefined where the person edits the
 * workflow itself, because it is the procedure's own, or may not edit the procedure. `asked`: the person wants to share.
 */
export async function sharingOf(
	locals: App.Locals,
	procedure: ProcedureDocument,
	opened: OpenedDocument,
	workflow: OpenedDocument,
	asked: boolean
): Promise<OverrideSetting | undefined> {
	const reader = readerOf(locals);
	const { workflows } = locals.services;
	const ref = procedure.uses.workflow ?? '';
	const id = parseRef(ref)?.id ?? '';
	const { users, hidden } = valueOf(await workflows.users(reader, id), locals);
	const others = users.filter(({ procedure: { code } }) => code !== procedure.code).length + hidden;
	const own = workflow.canEdit && others === 0 && procedure.workflowOverrides === undefined;
	if (!opened.canEdit || (own && !asked)) return undefined;

	const upgrade = valueOf(await workflows.upgrade(reader, procedure.code), locals);
	const refs = [ref, ...(upgrade ? [upgrade.to] : [])];
	return {
		procedure,
		rev: opened.draft?.rev ?? null,
		bases: await Promise.all(refs.map((each) => baseOf(locals, each))),
		upgrade: upgrade && shown(locals, upgrade),
		others,
		choices: await choicesOf(locals, id),
		canEditBase: workflow.canEdit
	};
}

// helpers

async function baseOf(locals: App.Locals, ref: string): Promise<BaseWorkflow> {
	const document = valueOf(await locals.services.documents.get(readerOf(locals), ref), locals);
	if (document.kind !== 'workflow') throw new Error(`${ref} is no workflow`);
	return { ref, title: textIn(document.title, locals.locale), document };
}

function shown({ locale }: App.Locals, { from, to, changes, kept, lost }: WorkflowUpgrade): BaseUpgrade {
	const newest = parseRef(to)?.version;
	return {
		from,
		to,
		newest: typeof newest === 'number' ? newest : 0,
		changes: changes.map((change) => phraseText(change, locale)),
		kept,
		lost: lost.map(({ step, problem }) => ({ step, gone: problem === 'unknownStep' }))
	};
}

async function choicesOf(locals: App.Locals, current: string): Promise<readonly Option[]> {
	const { workflows } = locals.services;
	const page = valueOf(await workflows.list(readerOf(locals), { limit: CHOICES }), locals);
	return page.items.flatMap(({ id, title, latestVersion, users, hidden }) =>
		id === current || latestVersion === null
			? []
			: [
					{
						value: formatRef('workflow', id, latestVersion),
						label: textIn(title, locals.locale),
						hint: [
							m.workflows_base_version({ number: latestVersion }),
							m.workflows_base_users_count({ count: users.length + hidden })
						].join(' · ')
					}
				]
	);
}
