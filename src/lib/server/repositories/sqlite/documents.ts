import { and, asc, count, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Kind } from '#core/shared/document.ts';
import { fold } from '#core/shared/fold.ts';
import type { Connection } from '../../db/client.ts';
import { checkpoint, document, draft, edge, version } from '../../db/schema.sqlite.ts';
import type { DocumentReads, DocumentSummary, VersionRecord } from '../ports.ts';
import { readDocuments } from './readDocuments.ts';

export function documentReads(connection: Connection): DocumentReads {
	const { db } = connection;
	return {
		read: readDocuments(connection),

		draft: async (tenant, kind, id) =>
			db
				.select(DRAFT)
				.from(draft)
				.innerJoin(document, sameDocument(draft))
				.where(is(draft, tenant, kind, id))
				.get(),

		version: async (tenant, kind, id, number) =>
			db
				.select({ ...VERSION_HEADER, content: version.content })
				.from(version)
				.where(
					and(is(version, tenant, kind, id), number === 'latest' ? undefined : eq(version.number, number))
				)
				.orderBy(desc(version.number))
				.limit(1)
				.get(),

		versions: async (tenant, kind, id) =>
			db
				.select(VERSION_HEADER)
				.from(version)
				.where(is(version, tenant, kind, id))
				.orderBy(desc(version.number))
				.all(),

		summary: async (tenant, kind, id) =>
			summaries(connection, undefined, is(document, tenant, kind, id))
				.limit(1)
				.all()
				.map(toSummary)[0],

		list: async ({ tenant, kind, agency, text, edited, author, status, ids, offset, limit }) => {
			const where = and(
				eq(document.tenant, tenant),
				sql`${document.kind} = ${kind}`,
				matching(text ?? ''),
				edited ? sql`json_array_length(${draft.authors}) > 0` : undefined,
				author === undefined
					? undefined
					: sql`exists (select 1 from json_each(${draft.authors}) where json_each.value = ${author})`,
				status === undefined ? undefined : eq(version.status, status),
				ids === undefined ? undefined : inArray(document.id, [...ids])
			);
			const items = summaries(connection, agency, where)
				.orderBy(asc(document.id))
				.limit(limit)
				.offset(offset)
				.all();
			const all = summaries(connection, agency, where).as('found');
			const total = db.select({ total: count() }).from(all).get()?.total ?? 0;
			return { items: items.map(toSummary), total };
		},

		usedBy: async (tenant, kind, id, number) =>
			db
				.select()
				.from(edge)
				.where(
					and(
						eq(edge.tenant, tenant),
						eq(edge.toKind, kind),
						eq(edge.toId, id),
						number === undefined ? undefined : eq(edge.toVersion, number === 'draft' ? 0 : number)
					)
				)
				.orderBy(asc(edge.fromKind), asc(edge.fromId), asc(edge.fromVersion), asc(edge.at))
				.all()
				.map((row) => ({
					from: { kind: row.fromKind, id: row.fromId, version: row.fromVersion || 'draft' },
					at: row.at,
					to: { kind: row.toKind, id: row.toId, version: row.toVersion || 'draft' }
				})),

		pinnedIn: async ({ tenant, agency, kind, ids }) => {
			const pins = rankedPins(connection, agency)
				.where(
					and(
						eq(edge.tenant, tenant),
						eq(edge.toKind, kind),
						inArray(edge.toId, [...ids]),
						eq(edge.fromKind, 'procedure'),
						sql`${edge.at} like '/uses/%'`,
						agency === undefined
							? undefined
							: sql`(${document.agency} = ${agency} or ${version.status} in ('approved', 'retired'))`
					)
				)
				.as('pins');
			return db
				.select({ id: pins.id, procedure: pins.procedure, at: pins.at })
				.from(pins)
				.where(eq(pins.rank, 1))
				.all();
		},

		checkpoint: async (tenant, kind, id, rev) =>
			db
				.select({ content: checkpoint.content })
				.from(checkpoint)
				.where(and(is(checkpoint, tenant, kind, id), eq(checkpoint.rev, rev)))
				.get()?.content,

		checkpoints: async (tenant, kind, id) =>
			db
				.select({ name: checkpoint.name, rev: checkpoint.rev, at: checkpoint.at, by: checkpoint.by })
				.from(checkpoint)
				.where(is(checkpoint, tenant, kind, id))
				.orderBy(desc(checkpoint.rev))
				.all()
	};
}

// helpers

const DRAFT = {
	tenant: draft.tenant,
	kind: draft.kind,
	id: draft.id,
	agency: document.agency,
	rev: draft.rev,
	content: draft.content,
	updatedAt: draft.updatedAt,
	updatedBy: draft.updatedBy,
	authors: draft.authors
};

const VERSION_HEADER = {
	tenant: version.tenant,
	kind: version.kind,
	id: version.id,
	number: version.number,
	digest: version.digest,
	status: version.status,
	createdAt: version.createdAt,
	createdBy: version.createdBy,
	authors: version.authors
};

/** What the visible draft is searched by, else the latest version. */
const FOLDED = sql`coalesce(${draft.folded}, ${version.folded})`;

/** Documents with a latest version or a draft; with `agency`, what other agencies have not got approved is absent. */
function summaries({ db }: Connection, agency: string | undefined, where: SQL | undefined) {
	const visible =
		agency === undefined
			? sql``
			: sql`and (${document.agency} = ${agency} or newer.status in ('approved', 'retired'))`;
	const newest = sql`(select max(newer.number) from version newer where newer.tenant = ${document.tenant}
		and newer.kind = ${document.kind} and newer.id = ${document.id} ${visible})`;
	return db
		.select({
			kind: document.kind,
			id: document.id,
			agency: document.agency,
			draftRev: sql<number | null>`${draft.rev}`.as('draft_rev'),
			draftVi: sql<string | null>`${draft.titleVi}`.as('draft_vi'),
			draftEn: sql<string | null>`${draft.titleEn}`.as('draft_en'),
			draftAuthors: sql<string | null>`${draft.authors}`.as('draft_authors'),
			draftBy: sql<string | null>`${draft.updatedBy}`.as('draft_by'),
			draftAt: sql<string | null>`${draft.updatedAt}`.as('draft_at'),
			latestVersion: sql<number | null>`${version.number}`.as('latest_version'),
			latestStatus: sql<VersionRecord['status'] | null>`${version.status}`.as('latest_status'),
			versionVi: sql<string | null>`${version.titleVi}`.as('version_vi'),
			versionEn: sql<string | null>`${version.titleEn}`.as('version_en'),
			versionAt: sql<string | null>`${version.createdAt}`.as('version_at')
		})
		.from(document)
		.leftJoin(draft, and(sameDocument(draft), agency === undefined ? undefined : eq(document.agency, agency)))
		.leftJoin(version, and(sameDocument(version), sql`${version.number} = ${newest}`))
		.where(and(where, sql`(${draft.rev} is not null or ${version.number} is not null)`))
		.$dynamic();
}

/** References with the documents they come from; of those to one document, drafts and newer versions rank first. */
function rankedPins({ db }: Connection, agency: string | undefined) {
	const rank = sql<number>`row_number() over (partition by ${edge.toId}
		order by ${edge.fromVersion} = 0 desc, ${edge.fromVersion} desc, ${edge.fromId}, ${edge.at})`;
	const pins = db
		.select({ id: edge.toId, procedure: edge.fromId, at: edge.at, rank: rank.as('rank') })
		.from(edge)
		.$dynamic();
	if (agency === undefined) return pins;
	const from = (other: typeof document | typeof version) =>
		and(eq(other.tenant, edge.tenant), eq(other.kind, edge.fromKind), eq(other.id, edge.fromId));
	return pins
		.innerJoin(document, from(document))
		.leftJoin(version, and(from(version), eq(version.number, edge.fromVersion)));
}

type SummaryRow = ReturnType<ReturnType<typeof summaries>['all']>[number];

function toSummary(row: SummaryRow): DocumentSummary {
	const drafted = row.draftVi !== null;
	const en = drafted ? row.draftEn : row.versionEn;
	return {
		kind: row.kind,
		id: row.id,
		agency: row.agency,
		title: { vi: (drafted ? row.draftVi : row.versionVi) ?? row.id, ...(en === null ? {} : { en }) },
		draftRev: row.draftRev,
		draftAuthors: row.draftAuthors === null ? [] : (JSON.parse(row.draftAuthors) as string[]),
		draftBy: row.draftBy,
		latestVersion: row.latestVersion,
		latestStatus: row.latestStatus,
		updatedAt: row.draftAt ?? row.versionAt ?? ''
	};
}

/** Every word of `text` occurs in what the document is searched by. */
function matching(text: string): SQL | undefined {
	const words = fold(text)
		.split(' ')
		.filter((word) => word !== '');
	return and(...words.map((word) => sql`instr(${FOLDED}, ${word}) > 0`));
}

function is(
	table: typeof document | typeof draft | typeof version | typeof checkpoint,
	tenant: string,
	kind: Kind,
	id: string
): SQL | undefined {
	return and(eq(table.tenant, tenant), sql`${table.kind} = ${kind}`, eq(table.id, id));
}

function sameDocument(table: typeof draft | typeof version): SQL | undefined {
	return and(eq(table.tenant, document.tenant), eq(table.kind, document.kind), eq(table.id, document.id));
}
