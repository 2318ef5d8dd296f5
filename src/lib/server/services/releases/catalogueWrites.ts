import {
	CATALOGUE_TYPE,
	catalogueBytes,
	logEntryBytes,
	readCatalogue,
	signEnvelope,
	textOf,
	utf8,
	type Catalogue,
	type CatalogueItem,
	type Channel
} from '#core/releases/index.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Registry } from '../../registry/index.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ChannelEntry, ChannelState, Store, Write } from '../../repositories/ports.ts';

/** The channel's catalogue as stored; undefined while there is none. Throws when the store holds something else. */
export async function storedCatalogue(
	store: Store,
	tenant: string,
	channel: Channel
): Promise<Catalogue | undefined> {
	const state = await store.releases.channel(tenant, channel);
	if (!state) return undefined;
	const read = readCatalogue(utf8(state.catalogue), channel);
	if (!read.ok) throw new Error(`The stored catalogue of ${channel} cannot be read`);
	return read.value;
}

/** What the next edition of a catalogue is made of. */
export interface NextEdition {
	readonly tenant: string;
	readonly channel: Channel;
	readonly at: Instant;
	readonly previous: Catalogue | undefined;
	readonly items: readonly CatalogueItem[];
	/** The item that changed, as the list of changes reports it. */
	readonly changed: CatalogueItem;
	/** Entries that go into the log before the catalogue's own. */
	readonly entries: readonly Uint8Array[];
	/** Size of the log before. */
	readonly size: number;
}

/** Signs the next edition and answers the writes that log it and put it in place of the previous one. */
export async function catalogueWrites(registry: Registry, next: NextEdition): Promise<readonly Write[]> {
	const { tenant, channel, at, previous, items, changed, entries, size } = next;
	const sequence = (previous?.sequence ?? 0) + 1;
	const bytes = catalogueBytes({
		formatVersion: 1,
		tenant,
		channel,
		sequence,
		issuedAt: at,
		logIndex: size + entries.length,
		items: [...items]
	});
	const envelope = signEnvelope(CATALOGUE_TYPE, bytes, registry.keys().signers.catalogue);
	const entry = logEntryBytes({ type: 'catalogue', channel, sequence, catalogue: digestOf(bytes), at });
	const state: ChannelState = {
		channel,
		sequence,
		entries: items.map((item) => entryOf(channel, item)),
		catalogue: textOf(bytes) ?? '',
		envelope: textOf(envelope) ?? ''
	};
	return [
		...(await registry.log.appending(tenant, size, [...entries, entry])),
		{
			type: 'setChannel',
			state,
			expectedSequence: previous?.sequence ?? 0,
			changed: entryOf(channel, changed)
		}
	];
}

// helpers

function entryOf(channel: string, item: CatalogueItem): ChannelEntry {
	const { procedure, release, effectiveFrom, effectiveTo, withdrawnIn } = item;
	return {
		channel,
		procedure,
		release,
		effectiveFrom,
		...(effectiveTo !== undefined && { effectiveTo }),
		...(withdrawnIn !== undefined && { withdrawn: true })
	};
}
