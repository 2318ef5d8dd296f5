import { isSupportedKind } from '#core/catalogue/parseDocument.ts';
import { parseRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import { readOffset } from '#lib/dictionary/list/listHref.ts';
import type { GraphEdge, GraphNode, UserRow } from '#lib/dictionary/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { valueOf } from '../../../../answers.ts';
import { documentHref } from '../../../documentHref.ts';
import { openEntry } from '../../../openEntry.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 25;
/** Documents drawn at most. */
const DRAWN = 120;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { reader, kind, header } = await openEntry(locals, params);
	const asked = url.searchParams.get('of') ?? undefined;
	const of = isSupportedKind(asked) ? asked : undefined;
	const offset = readOffset(url.searchParams);
	const ref = `${kind}:${header.id}`;
	const { usage } = locals.services;
	const report = valueOf(
		await usage.usage(reader, ref, { offset, limit: LIMIT, ...(of === undefined ? {} : { kind: of }) }),
		locals
	);
	const graph = valueOf(await usage.graph(reader, ref, DRAWN), locals);
	const users = await Promise.all(
		report.users.items.map(async ({ kind, id, title, version, places }): Promise<UserRow> => {
			const href = await documentHref(locals, kind, id);
			const name = textIn(title, locals.locale);
			return { kind, id, title: name, version, places, ...(href === undefined ? {} : { href }) };
		})
	);
	const nodes = await Promise.all(
		graph.nodes.map(async ({ kind, id, title, depth, inForce }): Promise<GraphNode> => {
			const href = await documentHref(locals, kind, id);
			return {
				key: `${kind}:${id}`,
				kind,
				id,
				title: textIn(title, locals.locale),
				depth,
				inForce: inForce.map(({ code, number }) => m.dictionary_release({ code, number })),
				...(href === undefined ? {} : { href })
			};
		})
	);
	const edges = graph.edges.map(({ from, to }): GraphEdge => ({ from: keyOf(from), to: keyOf(to) }));
	return {
		entry: header,
		of,
		offset,
		limit: LIMIT,
		counts: report.counts,
		users,
		total: report.users.total,
		hidden: report.hidden,
		graph: { nodes, edges, truncated: graph.truncated }
	};
};

// helpers

/** `kind:id` of a reference to any of its versions. */
function keyOf(ref: string): string {
	const parsed = parseRef(ref);
	return parsed ? `${parsed.kind}:${parsed.id}` : ref;
}
