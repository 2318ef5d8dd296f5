import type { SupportedKind } from '#core/catalogue/types.ts';
import type { Instant } from '#core/shared/ports.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { SYSTEM, type Actor } from '../../auth/actor.ts';
import type { EditLockRecord, Write } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';

/** Kinds whose drafts one person edits at a time: merging two drawings or two forms by hand is nobody's work. */
export const LOCKED_KINDS: ReadonlySet<SupportedKind> = new Set<SupportedKind>(['workflow', 'form']);

/** Without a save for so long, a lock counts no more; ms. */
export const LOCK_IDLE = 10 * 60_000;

/** The lock that counts now, and the row it stands in, lapsed or not. */
export async function currentLock(
	{ store, clock }: Pick<ServiceContext, 'store' | 'clock'>,
	tenant: string,
	kind: SupportedKind,
	id: string
): Promise<{ readonly row: EditLockRecord | undefined; readonly held: EditLockRecord | undefined }> {
	const row = await store.locks.get(tenant, kind, id);
	return { row, held: row && !lapsed(row, clock()) ? row : undefined };
}

/**
 * Whether the actor may save the draft now; then the writes that keep (or take) the lock with the save. Problem:
 * `document/locked` {name} while somebody else edits.
 */
export async function editingRight(
	context: ServiceContext,
	actor: Actor,
	kind: SupportedKind,
	id: string
): Promise<Result<readonly Write[]>> {
	if (!LOCKED_KINDS.has(kind) || actor.id === SYSTEM) return ok([]);
	const { row, held } = await currentLock(context, actor.tenant, kind, id);
	if (held && held.holder !== actor.id) return fail(await lockedBy(context, held));
	return ok([lockWrite(actor, kind, id, { row, since: held?.since ?? context.clock() })]);
}

/** The write that makes the actor the holder. */
export function lockWrite(
	actor: Actor,
	kind: SupportedKind,
	id: string,
	{ row, since }: { readonly row: EditLockRecord | undefined; readonly since: Instant }
): Write {
	return { type: 'putLock', kind, id, holder: actor.id, since, expectedHolder: row?.holder ?? null };
}

export async function nameOf({ store }: Pick<ServiceContext, 'store'>, user: string): Promise<string> {
	return (await store.people.user(user))?.name ?? user;
}

export async function lockedBy(context: Pick<ServiceContext, 'store'>, { holder }: EditLockRecord) {
	return { code: 'document/locked', at: '', params: { name: await nameOf(context, holder) } } as const;
}

// helpers

function lapsed({ activeAt }: EditLockRecord, now: Instant): boolean {
	return Date.parse(now) - Date.parse(activeAt) >= LOCK_IDLE;
}
