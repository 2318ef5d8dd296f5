import { titleOf } from '#core/catalogue/title.ts';
import type { Citation, Ref } from '#core/shared/document.ts';
import { formatRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import { readPlace } from '#lib/dictionary/dictionaryHref.ts';
import { elementFacts } from '#lib/dictionary/elementFacts.ts';
import type { ElementRow, ElementView } from '#lib/dictionary/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { draftHref } from '../draftHref.ts';
import { readerOf, valueOf } from '../answers.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 25;

export const load: PageServerLoad = async ({ locals, url }) => {
	const reader = readerOf(locals);
	const { text, offset, element: selected } = readPlace(url.searchParams);
	const page = valueOf(
		await locals.services.documents.list(reader, { kind: 'element', text, offset, limit: LIMIT }),
		locals
	);
	const rows = await Promise.all(
		page.items.map(({ id, draftRev, latestVersion }) =>
			rowOf(locals, id, latestVersion ?? (draftRev === null ? undefined : 'draft'))
		)
	);
	return {
		text,
		offset,
		limit: LIMIT,
		total: page.total,
		rows: rows.filter((row) => row !== undefined),
		element: selected === undefined ? undefined : await viewOf(locals, selected)
	};
};

// helpers

async function rowOf(
	locals: App.Locals,
	id: string,
	version: number | 'draft' | undefined
): Promise<ElementRow | undefined> {
	if (version === undefined) return undefined;
	const reader = readerOf(locals);
	const ref = formatRef('element', id, version);
	const element = valueOf(await locals.services.documents.get(reader, ref), locals);
	if (element.kind !== 'element') return undefined;
	return {
		id,
		ref,
		label: textIn(element.label, locals.locale),
		dataType: element.dataType,
		uses: (await usersOf(locals, id)).length
	};
}

async function viewOf(locals: App.Locals, id: string): Promise<ElementView> {
	const reader = readerOf(locals);
	const { documents } = locals.services;
	const opened = valueOf(await documents.open(reader, 'element', id), locals);
	const element = opened.latest?.content ?? opened.draft?.content;
	if (element?.kind !== 'element') throw new Error(`element:${id} has no content`);
	const library = valueOf(await documents.libraryFor(reader, element), locals);
	const nameOf = (ref: Ref) => {
		const document = library.documents.get(ref);
		return document ? textIn(titleOf(document), locals.locale) : ref;
	};
	const cite = ({ instrument, place }: Citation) => {
		const found = library.get('instrument', instrument);
		return [place, found?.number ?? instrument].filter(Boolean).join(', ');
	};
	return {
		id,
		label: textIn(element.label, locals.locale),
		version: opened.latest?.number ?? 'draft',
		definition: textIn(element.definition, locals.locale),
		dataType: element.dataType,
		facts: elementFacts(element, nameOf, locals.locale),
		citations: (element.citations ?? []).map(cite),
		usedBy: await Promise.all((await usersOf(locals, id)).map((user) => userView(locals, user)))
	};
}

interface User {
	readonly kind: string;
	readonly id: string;
	/** The newest that refers to the element: the draft, else the highest version. */
	readonly version: number | 'draft';
	readonly places: number;
}

/** Documents that use an element, each once however many of its versions do. */
async function usersOf(locals: App.Locals, id: string): Promise<readonly User[]> {
	const { edges } = valueOf(
		await locals.services.documents.usedBy(readerOf(locals), `element:${id}`),
		locals
	);
	const byDocument = Map.groupBy(edges, ({ from }) => `${from.kind}:${from.id}`);
	return [...byDocument.values()].flatMap((uses) => {
		const newest = uses.find(({ from }) => from.version === 'draft') ?? uses.at(-1);
		if (!newest) return [];
		const { kind, id, version } = newest.from;
		return [{ kind, id, version, places: uses.filter(({ from }) => from.version === version).length }];
	});
}

async function userView(
	locals: App.Locals,
	{ kind, id, version, places }: User
): Promise<ElementView['usedBy'][number]> {
	const ref = `${kind}:${id}@${version}`;
	const document = await locals.services.documents.get(readerOf(locals), ref);
	const name = document.ok ? textIn(titleOf(document.value), locals.locale) : id;
	const detail = m.dictionary_use_detail({ document: `${kind}:${id}`, count: places });
	const editable = kind === 'procedure' || kind === 'form' || kind === 'workflow';
	return { name, detail, ...(editable ? { href: await draftHref(locals, kind, id) } : {}) };
}
