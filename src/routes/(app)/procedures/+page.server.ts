import { inForce } from '#core/releases/index.ts';
import { textIn } from '#core/shared/text.ts';
import { readFilter } from '#lib/catalogue/filter.ts';
import type { ProcedureRow } from '#lib/catalogue/types.ts';
import { levelName } from '#lib/procedures/wording.ts';
import { formatRef } from '#core/shared/ref.ts';
import { readerOf, valueOf } from '../answers.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 25;

export const load: PageServerLoad = async ({ locals, url }) => {
	const reader = readerOf(locals);
	const { documents, releases } = locals.services;
	const filter = readFilter(url.searchParams);
	const production = valueOf(await releases.channel(reader, 'production'), locals);
	const items = production?.items ?? [];
	const now = new Date().toISOString();
	const current = new Map(
		[...new Set(items.map(({ procedure }) => procedure))].flatMap((code) => {
			const item = inForce(items, code, now);
			return item ? [[code, item.number] as const] : [];
		})
	);
	const page = valueOf(
		await documents.list(reader, {
			kind: 'procedure',
			text: filter.text,
			...(filter.state === 'draft' ? { edited: true } : {}),
			...(filter.state === 'inReview' ? { status: 'inReview' } : {}),
			...(filter.state === 'inForce' ? { ids: [...current.keys()] } : {}),
			offset: filter.offset,
			limit: LIMIT
		}),
		locals
	);
	const rows = await Promise.all(
		page.items.map(async ({ id, title, draftRev, draftAuthors, latestVersion, latestStatus, updatedAt }) => {
			const ref = formatRef('procedure', id, draftRev === null ? (latestVersion ?? 'draft') : 'draft');
			const document = valueOf(await documents.get(reader, ref), locals);
			if (document.kind !== 'procedure') throw new Error(`${ref} is no procedure`);
			return {
				code: id,
				name: textIn(title, locals.locale),
				field: textIn(document.field, locals.locale),
				level: levelName(document.level),
				system: document.executionSystem?.owner,
				draft: draftAuthors.length > 0,
				inReview: latestStatus === 'inReview',
				approved: latestStatus === 'approved',
				inForce: current.get(id),
				updatedAt
			} satisfies ProcedureRow;
		})
	);
	return { filter, rows, total: page.total, limit: LIMIT };
};
