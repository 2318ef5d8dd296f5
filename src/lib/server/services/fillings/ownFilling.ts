import type { Instant } from '#core/shared/ports.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { FillingRecord } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { MAX_AGE } from './limits.ts';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** The actor's own filling; another's is not there, nor is one nobody touched for too long. */
export async function ownFilling(
	{ store, clock }: Context,
	actor: Actor,
	id: string
): Promise<Result<FillingRecord>> {
	const allowed = authorise(actor, 'scenario.run');
	if (!allowed.ok) return allowed;
	const found = await store.fillings.get(actor.tenant, actor.id, id);
	if (!found || found.updatedAt < oldest(clock())) return fail({ code: 'filling/not-found', params: { id } });
	return ok(found);
}

/** The same, to be changed from `rev` on. */
export async function openFilling(
	context: Context,
	actor: Actor,
	id: string,
	rev: number
): Promise<Result<FillingRecord>> {
	const found = await ownFilling(context, actor, id);
	if (!found.ok) return found;
	if (found.value.submittedAt !== null) return fail({ code: 'filling/submitted', params: { id } });
	return found.value.rev === rev ? found : fail(staleRev(found.value.rev));
}

export function staleRev(rev: number | string | null): Problem {
	return { code: 'filling/stale-rev', params: { rev: rev ?? 0 } };
}

/** What was last touched before this is gone. */
export function oldest(now: Instant): Instant {
	return new Date(Date.parse(now) - MAX_AGE).toISOString();
}
