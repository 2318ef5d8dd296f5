import { ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../auth/actor.ts';
import { authorise } from '../auth/authorise.ts';
import type { AuditLeaf, AuditReads } from '../repositories/ports.ts';
import type { ServiceContext } from './context.ts';

export interface AuditService {
	/** Leaves of the own tenant, newest first; `before` continues a page. */
	list(
		actor: Actor,
		query: {
			readonly target?: string;
			readonly actor?: string;
			readonly before?: number;
			readonly limit?: number;
		}
	): Promise<Result<readonly AuditLeaf[]>>;
	/** Recomputes the chain of the whole store. */
	verify(actor: Actor): Promise<Result<Awaited<ReturnType<AuditReads['verify']>>>>;
}

const PAGE = 100;

export function createAudit({ store }: ServiceContext): AuditService {
	return {
		list: async (actor, { limit = PAGE, ...query }) => {
			const allowed = authorise(actor, 'audit.read');
			if (!allowed.ok) return allowed;
			return ok(
				await store.audit.list({ ...query, tenant: actor.tenant, limit: Math.min(Math.max(limit, 1), 1000) })
			);
		},
		verify: async (actor) => {
			const allowed = authorise(actor, 'audit.read');
			if (!allowed.ok) return allowed;
			return ok(await store.audit.verify());
		}
	};
}
