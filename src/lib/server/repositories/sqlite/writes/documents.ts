import { and, desc, eq, ne, or } from 'drizzle-orm';
import type { Reference } from '#core/catalogue/references.ts';
import { searchText, titleOf } from '#core/catalogue/title.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { formatRef } from '#core/shared/ref.ts';
import { blob, checkpoint, document, draft, edge, usage, version } from '../../../db/schema.sqlite.ts';
import { digestOf } from '../../auditChain.ts';
import type { Write } from '../../ports.ts';
import type { WriteContext } from '../commit.ts';
import { Conflict } from '../conflict.ts';

type WriteOf<T extends Write['type']> = Extract<Write, { type: T }>;

/** Answers the new rev. */
export function putDraft(
	context: WriteContext,
	write: WriteOf<'putDraft'>,
	references: readonly Reference[]
): number {
	const { db, change } = context;
	const key = keyOf(context, write);
	const present = db
		.select({ rev: draft.rev, authors: draft.authors })
		.from(draft)
		.where(is(draft, key))
		.get();
	if ((present?.rev ?? null) !== write.expectedRev)
		throw new Conflict('putDraft', `${write.kind}:${write.id}`, present?.rev ?? null);

	const rev = own(context, write) + 1;
	db.update(document).set({ lastRev: rev }).where(is(document, key)).run();
	const row = {
		...key,
		...describe(write.content),
		rev,
		authors: write.resetAuthors ? [] : including(present?.authors ?? [], write.by),
		updatedAt: change.at,
		updatedBy: write.by
	};
	db.insert(draft)
		.values(row)
		.onConflictDoUpdate({ target: [draft.tenant, draft.kind, draft.id], set: row })
		.run();
	if (write.checkpoint !== undefined) {
		db.insert(checkpoint)
			.values({ ...key, rev, name: write.checkpoint, content: write.content, at: change.at, by: write.by })
			.run();
	}
	replaceEdges(context, key, 0, references);
	return rev;
}

export function deleteDraft(context: WriteContext, write: WriteOf<'deleteDraft'>): void {
	const key = keyOf(context, write);
	const present = context.db.select({ rev: draft.rev }).from(draft).where(is(draft, key)).get();
	if (present?.rev !== write.expectedRev)
		throw new Conflict('deleteDraft', `${write.kind}:${write.id}`, present?.rev ?? null);
	if (write.unused) refuseInUse(context, key);
	context.db.delete(draft).where(is(draft, key)).run();
	replaceEdges(context, key, 0, []);
}

export function markFrozen(context: WriteContext, write: WriteOf<'markFrozen'>): void {
	const key = keyOf(context, write);
	const present = context.db.select({ rev: draft.rev }).from(draft).where(is(draft, key)).get();
	if (present?.rev !== write.expectedRev)
		throw new Conflict('markFrozen', `${write.kind}:${write.id}`, present?.rev ?? null);
	context.db.update(draft).set({ authors: [] }).where(is(draft, key)).run();
}

/** A number must be higher than every one there is; its digest must be that of the content. */
export function addVersion(
	context: WriteContext,
	write: WriteOf<'addVersion'>,
	references: readonly Reference[]
): void {
	const ref = formatRef(write.kind, write.id, write.number);
	if (write.content.version !== write.number) throw new Error(`${ref} says it is ${write.content.version}`);
	if (digestOf(canonicalJson(write.content)) !== write.digest) throw new Error(`${ref} has another digest`);
	const key = keyOf(context, write);
	const newest = context.db
		.select({ number: version.number })
		.from(version)
		.where(is(version, key))
		.orderBy(desc(version.number))
		.limit(1)
		.get();
	if (newest && newest.number >= write.number) throw new Conflict('addVersion', ref, newest.number);
	own(context, write);
	context.db
		.insert(version)
		.values({
			...key,
			...describe(write.content),
			number: write.number,
			digest: write.digest,
			status: write.status,
			authors: write.authors,
			createdAt: context.change.at,
			createdBy: write.by
		})
		.run();
	replaceEdges(context, key, write.number, references);
}

export function setVersionStatus(context: WriteContext, write: WriteOf<'setVersionStatus'>): void {
	const which = and(is(version, keyOf(context, write)), eq(version.number, write.number));
	const present = context.db.select({ status: version.status }).from(version).where(which).get();
	if (!present || (write.expectedStatus !== undefined && present.status !== write.expectedStatus)) {
		const ref = formatRef(write.kind, write.id, write.number);
		throw new Conflict('setVersionStatus', ref, present?.status ?? null);
	}
	context.db.update(version).set({ status: write.status }).where(which).run();
}

/** The same bytes twice are one blob. */
export function putBlob({ db }: WriteContext, write: WriteOf<'putBlob'>): void {
	if (digestOf(write.bytes) !== write.digest) throw new Error(`Blob has another digest than ${write.digest}`);
	db.insert(blob)
		.values({ digest: write.digest, mediaType: write.mediaType, bytes: Buffer.from(write.bytes) })
		.onConflictDoNothing()
		.run();
}

/** Which document a write is about. */
export function keyOf({ change }: WriteContext, write: Pick<WriteOf<'putDraft'>, 'kind' | 'id'>): Key {
	return { tenant: change.tenant, kind: write.kind, id: write.id };
}

// helpers

type Key = Pick<typeof draft.$inferSelect, 'tenant' | 'kind' | 'id'>;

function is(table: typeof document | typeof draft | typeof version, key: Key) {
	return and(eq(table.tenant, key.tenant), eq(table.kind, key.kind), eq(table.id, key.id));
}

/** Makes the document when it is new; answers its last rev. A document does not change hands by being written. */
function own(context: WriteContext, write: WriteOf<'putDraft'> | WriteOf<'addVersion'>): number {
	const { content, agency } = write;
	if (content.kind !== write.kind || content.id !== write.id)
		throw new Error(`${write.kind}:${write.id} is given the content of ${content.kind}:${content.id}`);
	const key = keyOf(context, write);
	const owner = context.db.select().from(document).where(is(document, key)).get();
	if (!owner)
		context.db
			.insert(document)
			.values({ ...key, agency, lastRev: 0 })
			.run();
	else if (owner.agency !== agency) {
		// Of a document whose draft was taken away before it had a version only the last rev is left.
		const left =
			context.db.select({ id: draft.id }).from(draft).where(is(draft, key)).get() ??
			context.db.select({ id: version.id }).from(version).where(is(version, key)).get();
		if (left) throw new Error(`${write.kind}:${write.id} belongs to ${owner.agency}, not to ${agency}`);
		context.db.update(document).set({ agency }).where(is(document, key)).run();
	}
	return owner?.lastRev ?? 0;
}

function describe(content: AnyDocument) {
	const { vi, en } = titleOf(content);
	return { content, titleVi: vi, titleEn: en ?? null, folded: searchText(content) };
}

function replaceEdges(
	{ db }: WriteContext,
	key: Key,
	number: number,
	references: readonly Reference[]
): void {
	db.delete(edge)
		.where(
			and(
				eq(edge.tenant, key.tenant),
				eq(edge.fromKind, key.kind),
				eq(edge.fromId, key.id),
				eq(edge.fromVersion, number)
			)
		)
		.run();
	for (const { at, to } of references) {
		db.insert(edge)
			.values({
				tenant: key.tenant,
				fromKind: key.kind,
				fromId: key.id,
				fromVersion: number,
				at,
				toKind: to.kind,
				toId: to.id,
				toVersion: to.version === 'draft' ? 0 : to.version
			})
			.run();
	}
}

/** Conflicts with the first other document that refers to the draft. */
function refuseInUse({ db }: WriteContext, { tenant, kind, id }: Key): void {
	const user = db
		.select({ kind: usage.fromKind, id: usage.fromId })
		.from(usage)
		.where(
			and(
				eq(usage.tenant, tenant),
				eq(usage.toKind, kind),
				eq(usage.toId, id),
				eq(usage.toVersion, 0),
				or(ne(usage.fromKind, kind), ne(usage.fromId, id))
			)
		)
		.limit(1)
		.get();
	if (user) throw new Conflict('deleteDraft', `${kind}:${id}`, `${user.kind}:${user.id}`);
}

function including(authors: readonly string[], author: string): readonly string[] {
	return authors.includes(author) ? authors : [...authors, author];
}
