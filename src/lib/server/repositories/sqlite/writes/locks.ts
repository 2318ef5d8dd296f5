import { and, eq } from 'drizzle-orm';
import { editLock } from '../../../db/schema.sqlite.ts';
import type { Write } from '../../ports.ts';
import type { WriteContext } from '../commit.ts';
import { Conflict } from '../conflict.ts';

type WriteOf<T extends Write['type']> = Extract<Write, { type: T }>;

export function putLock(context: WriteContext, write: WriteOf<'putLock'>): void {
	expectHolder(context, write);
	const { kind, id, holder, since } = write;
	const row = { tenant: context.change.tenant, kind, id, holder, since, activeAt: context.change.at };
	context.db
		.insert(editLock)
		.values(row)
		.onConflictDoUpdate({ target: [editLock.tenant, editLock.kind, editLock.id], set: row })
		.run();
}

export function deleteLock(context: WriteContext, write: WriteOf<'deleteLock'>): void {
	expectHolder(context, write);
	context.db.delete(editLock).where(is(context, write)).run();
}

// helpers

type LockWrite = WriteOf<'putLock'> | WriteOf<'deleteLock'>;

function expectHolder(context: WriteContext, write: LockWrite): void {
	const present = context.db
		.select({ holder: editLock.holder })
		.from(editLock)
		.where(is(context, write))
		.get();
	if ((present?.holder ?? null) !== write.expectedHolder)
		throw new Conflict(write.type, `${write.kind}:${write.id}`, present?.holder ?? null);
}

function is({ change }: WriteContext, { kind, id }: LockWrite) {
	return and(eq(editLock.tenant, change.tenant), eq(editLock.kind, kind), eq(editLock.id, id));
}
