import { and, eq, sql } from 'drizzle-orm';
import { referencesOf } from '#core/catalogue/references.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import type { Kind } from '#core/shared/document.ts';
import type { Digest } from '#core/shared/ports.ts';
import { formatRef, parseRef, type ParsedRef } from '#core/shared/ref.ts';
import type { Connection } from '../../db/client.ts';
import { blob, candidate, logHead, release, version } from '../../db/schema.sqlite.ts';
import { digestOf } from '../auditChain.ts';
import type { Store } from '../ports.ts';
import { auditReads } from './audit.ts';
import { checkLocks, checkSearch, checkUsage } from './indexes/checkIndexes.ts';
import type { StoreOptions } from './store.ts';

type Outcome = Awaited<ReturnType<Store['check']>>[number];

/** Every check of the store, in a fixed order; `detail` names the first thing that does not hold. */
export async function check(connection: Connection, options: StoreOptions): Promise<readonly Outcome[]> {
	return [
		outcome('database', database(connection)),
		outcome('references', foreignKeys(connection)),
		outcome('versions', versions(connection)),
		outcome('blobs', blobs(connection)),
		outcome('candidates', candidates(connection)),
		outcome('edges', await edges(connection, options)),
		outcome('usage', checkUsage(connection)),
		outcome('locks', checkLocks(connection)),
		outcome('search', checkSearch(connection)),
		outcome('log', log(connection)),
		outcome('audit', await audit(connection))
	];
}

// helpers

function outcome(name: string, detail: string | undefined): Outcome {
	return detail === undefined ? { check: name, ok: true } : { check: name, ok: false, detail };
}

function database({ sqlite }: Connection): string | undefined {
	const found = sqlite.pragma('integrity_check(1)', { simple: true }) as string;
	return found === 'ok' ? undefined : found;
}

function foreignKeys({ sqlite }: Connection): string | undefined {
	const [first] = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[];
	return first && `${first.table} refers to a missing ${first.parent}`;
}

function versions({ sqlite }: Connection): string | undefined {
	const rows = sqlite.prepare('SELECT kind, id, number, digest, content FROM version').iterate();
	for (const row of rows as IterableIterator<{
		kind: Kind;
		id: string;
		number: number;
		digest: string;
		content: string;
	}>) {
		if (digestOf(canonicalJson(JSON.parse(row.content))) !== row.digest)
			return `${formatRef(row.kind, row.id, row.number)} is not what its digest says`;
	}
	return undefined;
}

function blobs({ sqlite }: Connection): string | undefined {
	const rows = sqlite.prepare('SELECT digest, bytes FROM blob').iterate();
	for (const row of rows as IterableIterator<{ digest: string; bytes: Uint8Array }>)
		if (digestOf(row.bytes) !== row.digest) return `${row.digest} is not what its digest says`;
	return undefined;
}

/** Every version of every lock is there, unchanged, and so is the manifest of every candidate and release. */
function candidates({ db }: Connection): string | undefined {
	const hasBlob = (digest: Digest) =>
		db.select({ digest: blob.digest }).from(blob).where(eq(blob.digest, digest)).get() !== undefined;
	for (const { tenant, id, lock, manifest } of db.select().from(candidate).all()) {
		if (!hasBlob(manifest)) return `candidate ${id} has no manifest`;
		for (const { ref, digest } of lock) {
			const to = parseRef(ref);
			const found = to && versionDigest(db, tenant, to);
			if (found !== digest) return `candidate ${id} contains ${ref}, which is missing or different`;
		}
	}
	const lost = db
		.select()
		.from(release)
		.all()
		.find(({ digest }) => !hasBlob(digest));
	return lost && `release ${lost.digest} has no manifest`;
}

function versionDigest(db: Connection['db'], tenant: string, to: ParsedRef): Digest | undefined {
	return db
		.select({ digest: version.digest })
		.from(version)
		.where(
			and(
				eq(version.tenant, tenant),
				sql`${version.kind} = ${to.kind}`,
				eq(version.id, to.id),
				eq(version.number, to.version === 'draft' ? 0 : to.version)
			)
		)
		.get()?.digest;
}

/** The index equals a recount from the documents. Each document is read together with its edges. */
async function edges({ sqlite }: Connection, options: StoreOptions): Promise<string | undefined> {
	const sources = sqlite
		.prepare(
			`SELECT tenant, kind, id, 0 AS number FROM draft UNION ALL SELECT tenant, kind, id, number FROM version`
		)
		.all() as Source[];
	for (const source of sources) {
		const { content, indexed } = sqlite.transaction(() => ({
			content: contentOf(sqlite, source),
			indexed: edgesOf(sqlite, source)
		}))();
		if (!content) continue;
		const graph = content.kind === 'workflow' ? await options.readGraph(content.bpmn) : undefined;
		const expected = referencesOf(content, graph).map(({ at, ref }) => `${at} ${ref}`);
		if (expected.sort().join('\n') !== indexed.sort().join('\n'))
			return `${formatRef(source.kind, source.id, source.number || 'draft')} refers to other documents than indexed`;
	}
	const orphan = sqlite
		.prepare(
			`SELECT from_kind || ':' || from_id FROM edge e WHERE NOT EXISTS (SELECT 1 FROM draft d
				WHERE e.from_version = 0 AND d.tenant = e.tenant AND d.kind = e.from_kind AND d.id = e.from_id)
			AND NOT EXISTS (SELECT 1 FROM version v WHERE v.tenant = e.tenant AND v.kind = e.from_kind
				AND v.id = e.from_id AND v.number = e.from_version)`
		)
		.pluck()
		.get() as string | undefined;
	return orphan && `${orphan} is not there but is indexed`;
}

interface Source {
	readonly tenant: string;
	readonly kind: Kind;
	readonly id: string;
	readonly number: number;
}

/** Undefined for a draft that is gone by now. */
function contentOf(
	sqlite: Connection['sqlite'],
	{ tenant, kind, id, number }: Source
): AnyDocument | undefined {
	const table = number === 0 ? 'draft' : 'version';
	const text = sqlite
		.prepare(
			`SELECT content FROM ${table} WHERE tenant = ? AND kind = ? AND id = ? ${number === 0 ? '' : 'AND number = ?'}`
		)
		.pluck()
		.get(tenant, kind, id, ...(number === 0 ? [] : [number])) as string | undefined;
	return text === undefined ? undefined : (JSON.parse(text) as AnyDocument);
}

function edgesOf(sqlite: Connection['sqlite'], { tenant, kind, id, number }: Source): string[] {
	return sqlite
		.prepare(
			`SELECT at || ' ' || to_kind || ':' || to_id || '@' || CASE to_version WHEN 0 THEN 'draft' ELSE to_version END
			FROM edge WHERE tenant = ? AND from_kind = ? AND from_id = ? AND from_version = ?`
		)
		.pluck()
		.all(tenant, kind, id, number) as string[];
}

function log({ db, sqlite }: Connection): string | undefined {
	for (const { tenant, size } of db.select().from(logHead).all()) {
		const { leaves, highest } = sqlite
			.prepare('SELECT count(*) AS leaves, max(position) AS highest FROM log_leaf WHERE tenant = ?')
			.get(tenant) as { leaves: number; highest: number };
		if (leaves !== size || highest !== size - 1) return `log of ${tenant} has ${leaves} leaves, not ${size}`;
	}
	return undefined;
}

async function audit(connection: Connection): Promise<string | undefined> {
	const verdict = await auditReads(connection).verify();
	return verdict.ok ? undefined : `leaf ${verdict.seq} ${verdict.reason}`;
}
