import { toLocal } from '#core/calendar/index.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import type { InstrumentDocument } from '#core/dictionary/types.ts';
import type { PersonaDocument } from '#core/scenarios/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { formatRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import type { PageServerLoad } from './$types';
import { readerOf, valueOf } from '../../../../answers.ts';
import { openForm } from './openForm.ts';
import { personasFor } from './personasFor.ts';

/** Lists longer than this come after the page, when the preview asks for them. */
const LARGE_LIST = 300;
const MANY = 200;

export const load: PageServerLoad = async ({ locals, params }) => {
	const { reader, procedure, opened, form } = await openForm(locals, params.code, params.alias);
	const library = valueOf(await locals.services.documents.libraryFor(reader, form), locals);
	const [personas, instruments, codeLists] = await Promise.all([
		readAll<PersonaDocument>(locals, 'persona'),
		readAll<InstrumentDocument>(locals, 'instrument'),
		locals.services.documents.list(reader, { kind: 'codelist', limit: MANY })
	]);
	const names = await locals.services.people.names(reader);
	const now = new Date().toISOString();
	return {
		procedure: { code: procedure.code, name: procedure.name },
		alias: params.alias,
		form,
		rev: opened.draft?.rev ?? null,
		version: opened.latest?.number ?? null,
		canEdit: opened.canEdit,
		user: reader.id,
		names,
		locale: locals.locale,
		now,
		today: toLocal(now).date,
		documents: [...library.documents].map(([ref, document]) => ({ ref, document })).filter(isSmall),
		later: [...library.documents].map(([ref, document]) => ({ ref, document })).filter(isLarge).map(({ ref }) => ref),
		personas: personasFor(
			form,
			personas.map(({ document }) => document)
		),
		instruments: instruments.map(({ ref, document }) => ({
			ref,
			number: document.number,
			title: textIn(document.title, locals.locale)
		})),
		codeLists: valueOf(codeLists, locals).items.map(({ id, title, latestVersion }) => ({
			ref: formatRef('codelist', id, latestVersion ?? 'draft'),
			title: textIn(title, locals.locale)
		}))
	};
};

// helpers

interface Referred<T = AnyDocument> {
	readonly ref: Ref;
	readonly document: T;
}

function isLarge({ document }: Referred): boolean {
	return document.kind === 'codelist' && document.entries.length > LARGE_LIST;
}

function isSmall(referred: Referred): boolean {
	return !isLarge(referred) && referred.document.kind !== 'instrument';
}

/** Every document of a kind the person may see, in its newest version (else its draft). */
async function readAll<T extends AnyDocument>(
	locals: App.Locals,
	kind: T['kind']
): Promise<readonly Referred<T>[]> {
	const reader = readerOf(locals);
	const { documents } = locals.services;
	const { items } = valueOf(await documents.list(reader, { kind, limit: MANY }), locals);
	const found = await Promise.all(
		items.map(async ({ id, latestVersion }) => {
			const ref = formatRef(kind, id, latestVersion ?? 'draft');
			const document = await documents.get(reader, ref);
			return document.ok ? [{ ref, document: document.value as T }] : [];
		})
	);
	return found.flat();
}
