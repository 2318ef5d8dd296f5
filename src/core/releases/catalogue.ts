import { z } from 'zod';
import { canonicalBytes, canonicalJson } from '#core/shared/canonical.ts';
import type { Digest, Instant } from '#core/shared/ports.ts';
import { fail, type Result } from '#core/shared/problem.ts';
import { attestationDigestsSchema } from './logEntry.ts';
import { countSchema, digestSchema, instantSchema, readShaped } from './shape.ts';

/** Media type under which a catalogue is signed. */
export const CATALOGUE_TYPE = 'application/vnd.thutuc.catalogue+json';

export const catalogueItemSchema = z
	.object({
		procedure: z.string(),
		release: digestSchema,
		number: z.int().positive(),
		attestations: attestationDigestsSchema,
		logIndex: countSchema.meta({ description: 'Where the log records the release' }),
		addedIn: z.int().positive().meta({ description: 'Sequence of the catalogue that added it' }),
		effectiveFrom: instantSchema,
		effectiveTo: instantSchema.exactOptional().meta({ description: 'Not in force from then on' }),
		withdrawnIn: z
			.int()
			.positive()
			.exactOptional()
			.meta({ description: 'Sequence of the catalogue that withdrew it' }),
		decision: z
			.object({ number: z.string(), date: z.string() })
			.exactOptional()
			.meta({ description: 'Legal act under which it takes effect' })
	})
	.meta({ id: 'CatalogueItem', description: 'A release put into a channel' });

export const catalogueSchema = z
	.object({
		formatVersion: z.literal(1),
		tenant: z.string(),
		channel: z.string(),
		sequence: z
			.int()
			.positive()
			.meta({ description: 'Rises by one with every change; consumers never go back' }),
		issuedAt: instantSchema,
		logIndex: countSchema.meta({ description: 'Where the log records this edition' }),
		items: z
			.array(catalogueItemSchema)
			.meta({ description: 'In the order they were added; nothing is ever removed' })
	})
	.meta({ id: 'ChannelCatalogue', title: 'Channel catalogue' });

export type CatalogueItem = Readonly<z.infer<typeof catalogueItemSchema>>;
export type Catalogue = Readonly<z.infer<typeof catalogueSchema>>;

export function catalogueBytes(catalogue: Catalogue): Uint8Array<ArrayBuffer> {
	return canonicalBytes(catalogue);
}

/** The catalogue in `bytes`; items must stand in the order they were added and not point past their own edition. */
export function readCatalogue(bytes: Uint8Array, item: string): Result<Catalogue> {
	const read = readShaped(bytes, catalogueSchema, item);
	if (!read.ok) return read;
	const { items, sequence } = read.value;
	const ordered = items.every(
		({ addedIn, withdrawnIn }, index) =>
			addedIn <= sequence && (withdrawnIn ?? 0) <= sequence && (items[index - 1]?.addedIn ?? 0) <= addedIn
	);
	return ordered ? read : fail({ code: 'release/not-in-order', at: item, params: { item } });
}

/**
 * The item in force for `procedure` at `at`: of those whose dates contain the instant, the one that took effect
 * last; of two with the same date, the one added later. A withdrawn item leaves the one before it in force.
 */
export function inForce(
	items: readonly CatalogueItem[],
	procedure: string,
	at: Instant
): CatalogueItem | undefined {
	return items
		.filter((item) => item.procedure === procedure && isDated(item, at))
		.reduce<CatalogueItem | undefined>(
			(last, item) => (last && last.effectiveFrom > item.effectiveFrom ? last : item),
			undefined
		);
}

/**
 * Withdraws what `release` still does in the channel from `at` on: dossiers received before stay with it. An item
 * that has not begun never does.
 */
export function withdrawItems(
	items: readonly CatalogueItem[],
	release: Digest,
	at: Instant,
	sequence: number
): readonly CatalogueItem[] {
	return items.map((item) => {
		const ended = item.effectiveTo !== undefined && item.effectiveTo <= at;
		if (item.release !== release || item.withdrawnIn !== undefined || ended) return item;
		const effectiveTo = item.effectiveFrom > at ? item.effectiveFrom : at;
		return { ...item, effectiveTo, withdrawnIn: sequence };
	});
}

/** Whether every item of `older` still stands in `newer` at its place, unchanged but for having been withdrawn. */
export function keepsHistory(older: Catalogue, newer: Catalogue): boolean {
	return older.items.every((item, index) => {
		const kept = newer.items[index];
		if (!kept) return false;
		const withdrawn = item.withdrawnIn === undefined && kept.withdrawnIn !== undefined;
		return withdrawn ? isSame(withoutEnd(kept), withoutEnd(item)) : isSame(kept, item);
	});
}

// helpers

function withoutEnd(item: CatalogueItem): object {
	return { ...item, withdrawnIn: null, effectiveTo: null };
}

function isSame(a: object, b: object): boolean {
	return canonicalJson(a) === canonicalJson(b);
}

function isDated({ effectiveFrom, effectiveTo }: CatalogueItem, at: Instant): boolean {
	return effectiveFrom <= at && (effectiveTo === undefined || at < effectiveTo);
}
