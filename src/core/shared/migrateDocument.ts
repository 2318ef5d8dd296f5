import { fail, ok, type Result } from './problem.ts';

/** A document as it was stored, of whatever format version. */
export interface StoredDocument {
	readonly [name: string]: unknown;
}

/** One step of a kind's format. Pure: what was stored stays as it is. */
export interface Migration {
	/** Format version it leads to, from the one before. */
	readonly to: number;
	readonly up: (document: StoredDocument) => StoredDocument;
}

/** Version 1 is where every kind begins; each step adds one. */
export function newestFormat(migrations: readonly Migration[]): number {
	return 1 + migrations.length;
}

/**
 * The document in the newest format, every step since its own taken in order. What has no format version is left for
 * its shape to be refused by. Problem: `document/format-too-new` {found, known}. Throws when steps are missing or out of
 * order.
 */
export function migrateDocument(
	document: StoredDocument,
	migrations: readonly Migration[]
): Result<StoredDocument> {
	const gap = migrations.find(({ to }, index) => to !== index + 2);
	if (gap) throw new Error(`A step is missing before format version ${gap.to}`);
	const known = newestFormat(migrations);
	const { formatVersion } = document;
	if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion)) return ok(document);
	if (formatVersion > known) {
		const params = { found: formatVersion, known };
		return fail({ code: 'document/format-too-new', at: '/formatVersion', params });
	}
	const missing = formatVersion < 1 ? [] : migrations.slice(formatVersion - 1);
	return ok(missing.reduce((current, { to, up }) => ({ ...up(current), formatVersion: to }), document));
}
