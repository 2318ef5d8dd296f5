import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { filling } from '../../../db/schema.sqlite.ts';
import type { Write } from '../../ports.ts';
import type { WriteContext } from '../commit.ts';
import { Conflict } from '../conflict.ts';

type WriteOf<T extends Write['type']> = Extract<Write, { type: T }>;

export function putFilling(context: WriteContext, write: WriteOf<'putFilling'>): void {
	expectRev(context, write);
	const { tenant, at } = context.change;
	const { id, owner, procedure, which, alias, content, createdAt, submittedAt, expectedRev } = write;
	const row = {
		...{ tenant, id, owner, procedure, which, alias, content, createdAt, submittedAt },
		...{ rev: (expectedRev ?? 0) + 1, updatedAt: at }
	};
	context.db
		.insert(filling)
		.values(row)
		.onConflictDoUpdate({ target: [filling.tenant, filling.id], set: row })
		.run();
}

export function deleteFilling(context: WriteContext, write: WriteOf<'deleteFilling'>): void {
	expectRev(context, write);
	context.db.delete(filling).where(is(context, write)).run();
}

/** The oldest of one person beyond `keep`, and everybody's that nobody changed since `before`. */
export function pruneFillings({ db, change }: WriteContext, write: WriteOf<'pruneFillings'>): void {
	const ofTenant = eq(filling.tenant, change.tenant);
	db.delete(filling)
		.where(and(ofTenant, lt(filling.updatedAt, write.before)))
		.run();
	const surplus = db
		.select({ id: filling.id })
		.from(filling)
		.where(and(ofTenant, eq(filling.owner, write.owner)))
		.orderBy(desc(filling.updatedAt), desc(filling.id))
		.limit(SURPLUS)
		.offset(write.keep)
		.all();
	const ids = surplus.map(({ id }) => id);
	if (ids.length > 0)
		db.delete(filling)
			.where(and(ofTenant, inArray(filling.id, ids)))
			.run();
}

// helpers

/** Removed at once; there are never more than one too many. */
const SURPLUS = 100;

type FillingWrite = WriteOf<'putFilling'> | WriteOf<'deleteFilling'>;

function expectRev(context: WriteContext, write: FillingWrite): void {
	const present = context.db
		.select({ rev: filling.rev, owner: filling.owner })
		.from(filling)
		.where(and(eq(filling.tenant, context.change.tenant), eq(filling.id, write.id)))
		.get();
	const mine = present === undefined || present.owner === write.owner;
	if (!mine || (present?.rev ?? null) !== write.expectedRev)
		throw new Conflict(write.type, write.id, present?.rev ?? null);
}

function is({ change }: WriteContext, { id, owner }: FillingWrite) {
	return and(eq(filling.tenant, change.tenant), eq(filling.id, id), eq(filling.owner, owner));
}
