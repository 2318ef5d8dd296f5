import { and, eq, or } from 'drizzle-orm';
import { isSupportedKind } from '#core/catalogue/parseDocument.ts';
import { parseRef } from '#core/shared/ref.ts';
import {
	ack,
	candidate,
	channel,
	channelChange,
	evidence,
	lockEntry,
	logHead,
	logLeaf,
	release
} from '../../../db/schema.sqlite.ts';
import type { Write } from '../../ports.ts';
import type { WriteContext } from '../commit.ts';
import { Conflict } from '../conflict.ts';

type WriteOf<T extends Write['type']> = Extract<Write, { type: T }>;

/** Neither the id nor the number within the procedure may be taken. */
export function addCandidate({ db, change }: WriteContext, write: WriteOf<'addCandidate'>): void {
	const row = write.candidate;
	const taken = db
		.select({ id: candidate.id })
		.from(candidate)
		.where(
			and(
				eq(candidate.tenant, change.tenant),
				or(
					eq(candidate.id, row.id),
					and(eq(candidate.procedure, row.procedure), eq(candidate.number, row.number))
				)
			)
		)
		.get();
	if (taken) throw new Conflict('addCandidate', `${row.procedure}#${row.number}`, taken.id);
	db.insert(candidate)
		.values({ ...row, tenant: change.tenant })
		.run();
	for (const { ref } of row.lock) {
		const to = parseRef(ref);
		if (!to || to.version === 'draft' || !isSupportedKind(to.kind))
			throw new Error(`${ref} cannot be locked`);
		const { kind, id, version: number } = to;
		db.insert(lockEntry)
			.values({ tenant: change.tenant, kind, id, number, candidate: row.id })
			.onConflictDoNothing()
			.run();
	}
}

export function setCandidateStatus({ db, change }: WriteContext, write: WriteOf<'setCandidateStatus'>): void {
	const which = and(eq(candidate.tenant, change.tenant), eq(candidate.id, write.id));
	const present = db.select({ status: candidate.status }).from(candidate).where(which).get();
	if (present?.status !== write.expectedStatus)
		throw new Conflict('setCandidateStatus', write.id, present?.status ?? null);
	db.update(candidate).set({ status: write.status }).where(which).run();
}

export function addEvidence({ db, change }: WriteContext, write: WriteOf<'addEvidence'>): void {
	db.insert(evidence)
		.values({ ...write.evidence, tenant: change.tenant })
		.run();
}

export function addRelease({ db, change }: WriteContext, write: WriteOf<'addRelease'>): void {
	const row = write.release;
	const taken = db
		.select({ digest: release.digest })
		.from(release)
		.where(
			and(
				eq(release.tenant, change.tenant),
				or(
					eq(release.digest, row.digest),
					and(eq(release.procedure, row.procedure), eq(release.number, row.number))
				)
			)
		)
		.get();
	if (taken) throw new Conflict('addRelease', `${row.procedure}#${row.number}`, taken.digest);
	db.insert(release)
		.values({ ...row, tenant: change.tenant })
		.run();
}

export function appendLog({ db, change }: WriteContext, write: WriteOf<'appendLog'>): void {
	const { tenant } = change;
	const size =
		db.select({ size: logHead.size }).from(logHead).where(eq(logHead.tenant, tenant)).get()?.size ?? 0;
	if (size !== write.expectedSize) throw new Conflict('appendLog', 'log', size);
	db.insert(logLeaf)
		.values({ tenant, position: size, bytes: Buffer.from(write.leaf) })
		.run();
	const head = { tenant, size: size + 1, checkpoint: write.checkpoint };
	db.insert(logHead).values(head).onConflictDoUpdate({ target: logHead.tenant, set: head }).run();
}

export function setChannel({ db, change }: WriteContext, write: WriteOf<'setChannel'>): void {
	const { tenant } = change;
	const { state } = write;
	const sequence =
		db
			.select({ sequence: channel.sequence })
			.from(channel)
			.where(and(eq(channel.tenant, tenant), eq(channel.channel, state.channel)))
			.get()?.sequence ?? 0;
	if (sequence !== write.expectedSequence) throw new Conflict('setChannel', state.channel, sequence);
	if (state.sequence <= sequence) throw new Error(`Channel ${state.channel} must rise above ${sequence}`);
	const row = { ...state, tenant };
	db.insert(channel)
		.values(row)
		.onConflictDoUpdate({ target: [channel.tenant, channel.channel], set: row })
		.run();
	db.insert(channelChange)
		.values({
			tenant,
			channel: state.channel,
			sequence: state.sequence,
			at: change.at,
			entry: write.changed
		})
		.run();
}

/** One answer per consumer and idempotency key. */
export function addAck({ db, change }: WriteContext, write: WriteOf<'addAck'>): void {
	const row = { ...write.ack, tenant: change.tenant, reason: write.ack.reason ?? null };
	const taken = db
		.select({ bodyDigest: ack.bodyDigest })
		.from(ack)
		.where(
			and(
				eq(ack.tenant, row.tenant),
				eq(ack.consumer, row.consumer),
				eq(ack.idempotencyKey, row.idempotencyKey)
			)
		)
		.get();
	if (taken) throw new Conflict('addAck', row.idempotencyKey, taken.bodyDigest);
	db.insert(ack).values(row).run();
}
