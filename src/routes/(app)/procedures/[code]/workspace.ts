import { titleOf } from '#core/catalogue/title.ts';
import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import { inForce } from '#core/releases/index.ts';
import { formatRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import type { Choices } from '#lib/procedures/choices.ts';
import { surroundingsOf } from '#lib/procedures/surroundingsOf.ts';
import type { Workspace } from '#lib/procedures/workspace.ts';
import { holds } from '#lib/server/auth/authorise.ts';
import type { ProcedureOverview } from '#lib/server/services/procedures/types.ts';
import { nameIn, readerOf, valueOf } from '../../answers.ts';
import { gateOf } from './gate.ts';
import { partsOf } from './parts.ts';
import { problemsOf } from './problems.ts';

/** Documents of one kind an author can choose from. */
const CHOICES = 200;

/** A procedure as its page shows it. */
export async function workspaceOf(locals: App.Locals, overview: ProcedureOverview): Promise<Workspace> {
	const reader = readerOf(locals);
	const { locale, services } = locals;
	const { procedure, opened, library, online } = overview;
	const names = await services.people.names(reader);
	const { draft, canEdit } = opened;
	const editing = draft !== undefined && canEdit;
	return {
		procedure,
		draft: draft && { rev: draft.rev, at: draft.updatedAt, by: nameIn(names, draft.updatedBy) },
		versions: opened.versions.map(({ number, status, createdAt }) => ({ number, status, at: createdAt })),
		inForce: await inForceOf(locals, procedure.code),
		candidates: await candidatesOf(locals, procedure.code),
		canEdit,
		canSubmit: canEdit && holds(reader, 'candidate.submit'),
		user: reader.id,
		surroundings: surroundingsOf(procedure, library, locale),
		choices: editing ? await choicesOf(locals) : { instruments: [], sources: [], documentTypes: [] },
		gate: gateOf(overview),
		online: {
			level: online.level,
			reasons: online.reasons.map((reason) => problemText(reason, locale))
		},
		problems: problemsOf(overview, locale),
		parts: partsOf(overview, locale)
	};
}

// helpers

async function inForceOf(locals: App.Locals, code: string): Promise<Workspace['inForce']> {
	const reader = readerOf(locals);
	if (!holds(reader, 'release.read')) return undefined;
	const catalogue = valueOf(await locals.services.releases.channel(reader, 'production'), locals);
	const item = inForce(catalogue?.items ?? [], code, new Date().toISOString());
	return item && { number: item.number, from: item.effectiveFrom };
}

async function candidatesOf(locals: App.Locals, code: string): Promise<Workspace['candidates']> {
	const reader = readerOf(locals);
	if (!holds(reader, 'candidate.read')) return [];
	const page = valueOf(await locals.services.candidates.list(reader, { procedure: code, limit: 20 }), locals);
	return page.items
		.filter(({ status }) => status === 'inReview' || status === 'approved')
		.map(({ id, number, status }) => ({ id, number, status }));
}

async function choicesOf(locals: App.Locals): Promise<Choices> {
	const [instruments, sources, documentTypes] = await Promise.all([
		optionsOf(locals, 'instrument'),
		optionsOf(locals, 'source'),
		optionsOf(locals, 'documentType')
	]);
	return { instruments, sources, documentTypes };
}

async function optionsOf(locals: App.Locals, kind: SupportedKind): Promise<Choices['instruments']> {
	const reader = readerOf(locals);
	const { documents } = locals.services;
	const page = valueOf(await documents.list(reader, { kind, limit: CHOICES }), locals);
	const options = await Promise.all(
		page.items.map(async ({ id, latestVersion }) => {
			const ref = formatRef(kind, id, latestVersion ?? 'draft');
			const document = await documents.get(reader, ref);
			return document.ok ? [optionOf(ref, document.value, locals)] : [];
		})
	);
	return options.flat();
}

function optionOf(
	ref: string,
	document: AnyDocument,
	{ locale }: App.Locals
): Choices['instruments'][number] {
	const title = textIn(titleOf(document), locale);
	return document.kind === 'instrument'
		? { value: ref, label: document.number, hint: title }
		: { value: ref, label: title };
}
