import type { Library } from '#core/catalogue/types.ts';
import type { Finding, Severity } from '#core/shared/finding.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { DictionaryDocument } from '../kinds.ts';
import type { ElementDocument } from '../types.ts';

/** What is known around a document beyond what it refers to. Rules that need something absent keep silent. */
export interface DictionarySurroundings {
	/** The other elements in their newest edition, or those of them that may be alike. */
	readonly elements?: Iterable<ElementDocument>;
	/** Number of other documents that refer to this one. */
	readonly uses?: number;
	/** The edition that is in use now. */
	readonly before?: DictionaryDocument;
}

export interface DictionaryContext extends DictionarySurroundings {
	readonly library: Library;
}

/** A lint rule over a document of the dictionary: `dictionary/<name>`, its page docs/rules/dictionary-<name>.md. */
export interface DictionaryRule<D extends DictionaryDocument> {
	readonly id: `dictionary/${string}`;
	readonly check: (document: D, context: DictionaryContext) => readonly Finding[];
}

export type ElementRule = DictionaryRule<ElementDocument>;

export function finding(
	rule: ElementRule['id'],
	severity: Severity,
	at: JsonPointer,
	params: Finding['params'] = {}
): Finding {
	return { rule, severity, at, params };
}
