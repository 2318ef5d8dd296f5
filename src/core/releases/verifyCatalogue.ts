import type { Problem } from '#core/shared/problem.ts';
import { sameBytes } from './bytes.ts';
import { CATALOGUE_TYPE, keepsHistory, readCatalogue, type Catalogue } from './catalogue.ts';
import type { Crypto } from './crypto.ts';
import { digestOf } from './digest.ts';
import { openEnvelope } from './dsse.ts';
import type { Trust } from './trust.ts';
import { verifyLogged } from './verifyLogged.ts';

/** The files that make a channel's catalogue believable, as bytes. */
export interface CatalogueFiles {
	readonly catalogue: Uint8Array;
	readonly envelope: Uint8Array;
	readonly logEntry: Uint8Array;
	readonly proof: Uint8Array;
}

/** Names of these files in problems. */
export const CATALOGUE_ITEMS = {
	catalogue: 'catalogue.json',
	envelope: 'catalogue.dsse.json',
	logEntry: 'catalogue.log-entry.json',
	proof: 'catalogue.tlog-proof'
} as const;

export interface CheckedCatalogue {
	readonly problems: readonly Problem[];
	readonly catalogue?: Catalogue;
}

/**
 * Checks the catalogue of `channel`: its signature, that it is the tenant's and the channel's, and that the log holds
 * this edition.
 */
export function verifyCatalogue(
	channel: string,
	files: CatalogueFiles,
	trust: Trust,
	crypto: Crypto
): CheckedCatalogue {
	const problems: Problem[] = [];
	const opened = openEnvelope(
		files.envelope,
		trust.keys('catalogue'),
		crypto.verify,
		CATALOGUE_ITEMS.envelope
	);
	if (!opened.ok) problems.push(...opened.problems);
	else if (opened.value.payloadType !== CATALOGUE_TYPE || !sameBytes(opened.value.payload, files.catalogue)) {
		problems.push({ code: 'catalogue/other-payload', at: CATALOGUE_ITEMS.envelope });
	}
	const read = readCatalogue(files.catalogue, CATALOGUE_ITEMS.catalogue);
	if (!read.ok) return { problems: [...problems, ...read.problems] };
	const catalogue = read.value;
	if (
		catalogue.tenant !== trust.file.tenant ||
		catalogue.channel !== channel ||
		!trust.file.channels.includes(channel)
	) {
		problems.push({ code: 'catalogue/other-channel', at: CATALOGUE_ITEMS.catalogue, params: { channel } });
	}
	const logged = verifyLogged(files.logEntry, files.proof, CATALOGUE_ITEMS, trust, crypto);
	if (!logged.ok) return { problems: [...problems, ...logged.problems], catalogue };
	const { entry, index } = logged.value;
	const matches =
		entry.type === 'catalogue' &&
		entry.channel === channel &&
		entry.sequence === catalogue.sequence &&
		entry.catalogue === digestOf(crypto.hash, files.catalogue) &&
		index === catalogue.logIndex;
	if (!matches) problems.push({ code: 'log/other-entry', at: CATALOGUE_ITEMS.logEntry });
	return { problems, catalogue };
}

/** What is wrong with taking `newer` after `older`: never back, never another edition of the same number. */
export function checkSuccession(
	older: Catalogue,
	newer: Catalogue,
	sameEdition: boolean
): readonly Problem[] {
	const at = CATALOGUE_ITEMS.catalogue;
	const params = { held: older.sequence, offered: newer.sequence };
	if (newer.sequence < older.sequence) return [{ code: 'catalogue/went-back', at, params }];
	if (newer.sequence === older.sequence && !sameEdition)
		return [{ code: 'catalogue/two-editions', at, params }];
	return keepsHistory(older, newer) ? [] : [{ code: 'catalogue/rewrote-history', at, params }];
}
