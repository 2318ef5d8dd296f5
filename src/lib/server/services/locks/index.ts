import type { SupportedKind } from '#core/catalogue/types.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { EditLockRecord } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { visibleSummary } from '../documents/visible.ts';
import { EDITING } from '../editing.ts';
import { leafOf } from '../leaf.ts';
import { currentLock, lockWrite, nameOf } from './editingRight.ts';
import type { EditLock, LockService } from './types.ts';

export type { EditLock, LockService } from './types.ts';

export function createLocks(context: ServiceContext): LockService {
	const { store, clock } = context;

	async function shown(actor: Actor, lock: EditLockRecord): Promise<EditLock> {
		const { holder, since, activeAt } = lock;
		return { holder, name: await nameOf(context, holder), since, activeAt, mine: holder === actor.id };
	}

	return {
		get: async (actor, kind, id) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const visible = await visibleSummary(store, actor, kind, id);
			if (!visible?.own) return visible ? ok(null) : notFound(kind, id);
			const { held } = await currentLock(context, actor.tenant, kind, id);
			return ok(held ? await shown(actor, held) : null);
		},

		take: async (actor, kind, id) => {
			const summary = await store.documents.summary(actor.tenant, kind, id);
			if (!summary) return notFound(kind, id);
			const allowed = authorise(actor, EDITING[kind], { tenant: actor.tenant, agency: summary.agency });
			if (!allowed.ok) return allowed;
			const { row, held } = await currentLock(context, actor.tenant, kind, id);
			if (held?.holder === actor.id) return ok(await shown(actor, held));
			const now = clock();
			const result = await store.commit({
				tenant: actor.tenant,
				at: now,
				audit: leafOf(
					actor,
					'document.takeLock',
					formatRef(kind, id, 'draft'),
					held ? { reason: `from ${held.holder}` } : {}
				),
				writes: [lockWrite(actor, kind, id, { row, since: now })]
			});
			if (!result.ok) return fail({ code: 'document/lock-conflict', at: '' });
			const { tenant, id: holder } = actor;
			return ok(await shown(actor, { tenant, kind, id, holder, since: now, activeAt: now }));
		},

		release: async (actor, kind, id) => {
			const summary = await store.documents.summary(actor.tenant, kind, id);
			if (!summary) return notFound(kind, id);
			const allowed = authorise(actor, EDITING[kind], { tenant: actor.tenant, agency: summary.agency });
			if (!allowed.ok) return allowed;
			const { row } = await currentLock(context, actor.tenant, kind, id);
			if (row?.holder !== actor.id) return ok(undefined);
			// Somebody who took it over in this moment keeps it.
			await store.commit({
				tenant: actor.tenant,
				at: clock(),
				audit: leafOf(actor, 'document.releaseLock', formatRef(kind, id, 'draft')),
				writes: [{ type: 'deleteLock', kind, id, expectedHolder: actor.id }]
			});
			return ok(undefined);
		}
	};
}

// helpers

function notFound(kind: SupportedKind, id: string): Result<never> {
	return fail({ code: 'document/not-found', params: { ref: `${kind}:${id}` } });
}
