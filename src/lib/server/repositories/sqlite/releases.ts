import { and, asc, count, desc, eq, gt, gte } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { ack, blob, channel, channelChange, logHead, logLeaf, release } from '../../db/schema.sqlite.ts';
import type { ReleaseReads, Store } from '../ports.ts';
import { withoutNulls } from './rows.ts';

export function releaseReads({ db }: Connection): ReleaseReads {
	return {
		get: async (tenant, digest) =>
			db
				.select()
				.from(release)
				.where(and(eq(release.tenant, tenant), eq(release.digest, digest)))
				.get(),

		list: async ({ tenant, procedure, offset, limit }) => {
			const where = and(
				eq(release.tenant, tenant),
				procedure === undefined ? undefined : eq(release.procedure, procedure)
			);
			const items = db
				.select()
				.from(release)
				.where(where)
				.orderBy(desc(release.publishedAt), desc(release.logIndex))
				.limit(limit)
				.offset(offset)
				.all();
			const total = db.select({ total: count() }).from(release).where(where).get()?.total ?? 0;
			return { items, total };
		},

		channel: async (tenant, name) =>
			db
				.select({
					channel: channel.channel,
					sequence: channel.sequence,
					entries: channel.entries,
					catalogue: channel.catalogue,
					envelope: channel.envelope
				})
				.from(channel)
				.where(and(eq(channel.tenant, tenant), eq(channel.channel, name)))
				.get(),

		channelChanges: async (tenant, name, sequence, limit) =>
			db
				.select({
					sequence: channelChange.sequence,
					at: channelChange.at,
					entry: channelChange.entry
				})
				.from(channelChange)
				.where(
					and(
						eq(channelChange.tenant, tenant),
						eq(channelChange.channel, name),
						gt(channelChange.sequence, sequence)
					)
				)
				.orderBy(asc(channelChange.sequence))
				.limit(limit)
				.all(),

		log: async (tenant) =>
			db
				.select({ size: logHead.size, checkpoint: logHead.checkpoint })
				.from(logHead)
				.where(eq(logHead.tenant, tenant))
				.get() ?? { size: 0, checkpoint: '' },

		logLeaves: async (tenant, from, limit) =>
			db
				.select({ bytes: logLeaf.bytes })
				.from(logLeaf)
				.where(and(eq(logLeaf.tenant, tenant), gte(logLeaf.position, from)))
				.orderBy(asc(logLeaf.position))
				.limit(limit)
				.all()
				.map((row) => row.bytes),

		acks: async (tenant, limit) =>
			db
				.select()
				.from(ack)
				.where(eq(ack.tenant, tenant))
				.orderBy(desc(ack.at))
				.limit(limit)
				.all()
				.map(withoutNulls),

		ackByKey: async (tenant, consumer, idempotencyKey) => {
			const row = db
				.select()
				.from(ack)
				.where(
					and(eq(ack.tenant, tenant), eq(ack.consumer, consumer), eq(ack.idempotencyKey, idempotencyKey))
				)
				.get();
			return row && withoutNulls(row);
		}
	};
}

export function blobReads({ db }: Connection): Store['blobs'] {
	return { get: async (digest) => db.select().from(blob).where(eq(blob.digest, digest)).get() };
}
