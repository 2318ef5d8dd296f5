import { canonicalJson } from '#core/shared/canonical.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import { CONSUMER_PREFIX } from '../../auth/actor.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { AckRecord } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { leafOf } from '../leaf.ts';
import type { Ack } from './types.ts';

/** See `PullService.acknowledge`. */
export async function acknowledge(
	{ store, clock }: ServiceContext,
	actor: Actor,
	idempotencyKey: string,
	ack: Ack
): Promise<Result<{ readonly created: boolean; readonly ack: Ack }>> {
	const consumer = actor.id.slice(CONSUMER_PREFIX.length);
	const bodyDigest = digestOf(canonicalJson(ack));
	const known = async () => {
		const kept = await store.releases.ackByKey(actor.tenant, consumer, idempotencyKey);
		return kept && answerTo(kept, bodyDigest);
	};
	const before = await known();
	if (before) return before;
	const at = clock();
	const record: AckRecord = { ...ack, tenant: actor.tenant, consumer, at, idempotencyKey, bodyDigest };
	const committed = await store.commit({
		tenant: actor.tenant,
		at,
		audit: leafOf(
			actor,
			`release.${ack.result}`,
			ack.release,
			ack.reason === undefined ? {} : { reason: ack.reason }
		),
		writes: [{ type: 'addAck', ack: record }]
	});
	if (committed.ok) return ok({ created: true, ack });
	// The same key was kept between the look and the commit.
	return (await known()) ?? fail({ code: 'pull/key-reused' });
}

// helpers

function answerTo(
	kept: AckRecord,
	bodyDigest: string
): Result<{ readonly created: boolean; readonly ack: Ack }> {
	if (kept.bodyDigest !== bodyDigest) return fail({ code: 'pull/key-reused', at: 'idempotency-key' });
	const { release, result, reason } = kept;
	return ok({ created: false, ack: { release, result, ...(reason !== undefined && { reason }) } });
}
