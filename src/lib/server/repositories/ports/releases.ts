import type { Digest, Instant } from '#core/shared/ports.ts';
import type { Page } from './documents.ts';

export interface ReleaseRecord {
	readonly tenant: string;
	/** Digest of the manifest bytes; also the blob that holds them. */
	readonly digest: Digest;
	readonly procedure: string;
	readonly number: number;
	readonly candidate: string;
	readonly logIndex: number;
	readonly publishedAt: Instant;
	readonly publishedBy: string;
}

export interface ChannelEntry {
	readonly channel: string;
	readonly procedure: string;
	readonly release: Digest;
	readonly effectiveFrom: Instant;
	readonly effectiveTo?: Instant;
	readonly withdrawn?: boolean;
}

export interface ChannelState {
	readonly channel: string;
	/** Rises with every change of the catalogue; consumers never accept a lower one. */
	readonly sequence: number;
	readonly entries: readonly ChannelEntry[];
	/** Signed catalogue bytes and their DSSE envelope, as served. */
	readonly catalogue: string;
	readonly envelope: string;
}

export interface LogState {
	readonly size: number;
	/** Signed checkpoint note (C2SP tlog-checkpoint). */
	readonly checkpoint: string;
}

export interface ReleaseReads {
	get(tenant: string, digest: Digest): Promise<ReleaseRecord | undefined>;
	list(query: {
		readonly tenant: string;
		readonly procedure?: string;
		readonly offset: number;
		readonly limit: number;
	}): Promise<Page<ReleaseRecord>>;
	channel(tenant: string, channel: string): Promise<ChannelState | undefined>;
	/** Changes of a channel after `sequence`, oldest first. */
	channelChanges(
		tenant: string,
		channel: string,
		sequence: number,
		limit: number
	): Promise<readonly { readonly sequence: number; readonly at: Instant; readonly entry: ChannelEntry }[]>;
	log(tenant: string): Promise<LogState>;
	/** Raw leaf bytes, in order. */
	logLeaves(tenant: string, from: number, limit: number): Promise<readonly Uint8Array[]>;
	acks(tenant: string, limit: number): Promise<readonly AckRecord[]>;
	ackByKey(tenant: string, consumer: string, idempotencyKey: string): Promise<AckRecord | undefined>;
}

export interface AckRecord {
	readonly tenant: string;
	readonly consumer: string;
	readonly release: Digest;
	readonly result: 'applied' | 'rejected';
	readonly reason?: string;
	readonly at: Instant;
	readonly idempotencyKey: string;
	/** SHA-256 of the request body: the same key with another body is refused. */
	readonly bodyDigest: Digest;
}

/** What a blob holds. */
export interface BlobRecord {
	readonly digest: Digest;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
}
