import type { DictionaryDocument } from '../../kinds.ts';
import type { ChangeClass } from '../types.ts';

/** Reason, class, place, document, and what is written where in the newer edition (and in the older one first). */
export type ChangeCase = readonly [
	reason: string,
	level: ChangeClass,
	at: string,
	document: DictionaryDocument,
	after: Readonly<Record<string, unknown>>,
	before?: Readonly<Record<string, unknown>>
];
