import { toLocal } from '#core/calendar/index.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import type { InstrumentDocument } from '#core/dictionary/types.ts';
import type { FormDocument } from '#core/forms/types.ts';
import type { PersonaDocument } from '#core/scenarios/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { formatRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import { readerOf, valueOf } from '../answers.ts';
import { personasFor } from './personasFor.ts';

/** Lists longer than this come after the page, when the preview asks for them. */
const LARGE_LIST = 300;
const MANY = 200;

/** What the designer of a form needs besides the form: everything it refers to, and what an author may choose from. */
export async function designerData(locals: App.Locals, form: FormDocument) {
	const reader = readerOf(locals);
	const library = valueOf(await locals.services.documents.libraryFor(reader, form), locals);
	const [personas, instruments, codeLists] = await Promise.all([
		readAll<PersonaDocument>(locals, 'persona'),
		readAll<InstrumentDocument>(locals, 'instrument'),
		locals.services.documents.list(reader, { kind: 'codelist', limit: MANY })
	]);
	const now = new Date().toISOString();
	const documents = [...library.documents].map(([ref, document]) => ({ ref, document }));
	return {
		user: reader.id,
		names: await locals.services.people.names(reader),
		locale: locals.locale,
		now,
		today: toLocal(now).date,
		documents: documents.filter(isSmall),
		later: documents.filter(isLarge).map(({ ref }) => ref),
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
}

export type DesignerData = Awaited<ReturnType<typeof designerData>>;

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
