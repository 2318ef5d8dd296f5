import type { Library } from '#core/catalogue/types.ts';
import { parseRef } from '#core/shared/ref.ts';
import { isDictionaryKind, type DictionaryDocument, type DictionaryKind } from '../kinds.ts';
import type { ChangeContext, KeyRule } from './change.ts';
import { CODE_LIST_CHANGES } from './codeList.ts';
import { DOCUMENT_TYPE_CHANGES } from './documentType.ts';
import { ELEMENT_CHANGES } from './element.ts';
import { GROUP_CHANGES } from './group.ts';
import { INSTRUMENT_CHANGES } from './instrument.ts';
import { SOURCE_CHANGES } from './source.ts';
import { CHANGE_CLASSES, type ChangeClass, type Classification, type ClassifiedChange } from './types.ts';

const RULES: Readonly<Record<DictionaryKind, Readonly<Record<string, KeyRule<never>>>>> = {
	element: ELEMENT_CHANGES,
	group: GROUP_CHANGES,
	codelist: CODE_LIST_CHANGES,
	source: SOURCE_CHANGES,
	documentType: DOCUMENT_TYPE_CHANGES,
	instrument: INSTRUMENT_CHANGES
};

/**
 * Everything that differs between two editions of a document, and how far it reaches; only the version number may
 * differ unmentioned. With a `library`, a pin that moved to another version is as grave as what changed there; without
 * one it is breaking where values depend on it.
 *
 * Throws when the two are of different kinds.
 */
export function classifyChange(
	before: DictionaryDocument,
	after: DictionaryDocument,
	library?: Library
): Classification {
	const changes = changesBetween(before, after, library, new Set());
	return { class: worstOf(changes), changes };
}

/** The gravest class; without any change, `compatible`. */
export function worstOf(changes: readonly Pick<ClassifiedChange, 'class'>[]): ChangeClass {
	const ranks = changes.map((change) => CHANGE_CLASSES.indexOf(change.class));
	return CHANGE_CLASSES[Math.max(0, ...new Set(ranks))] ?? 'breaking';
}

// helpers

function changesBetween(
	before: DictionaryDocument,
	after: DictionaryDocument,
	library: Library | undefined,
	open: ReadonlySet<string>
): readonly ClassifiedChange[] {
	if (before.kind !== after.kind) throw new Error(`${before.kind} and ${after.kind} cannot be compared`);
	const pair = [before, after].map(({ kind, id, version }) => `${kind}:${id}@${version}`).join(' ');
	// In a circle of references what is being compared already adds nothing.
	if (open.has(pair)) return [];
	const context: ChangeContext = {
		find: (ref) => find(library, ref),
		classify: (old, now) => worstOf(changesBetween(old, now, library, new Set([...open, pair])))
	};
	return Object.values(RULES[after.kind]).flatMap((rule) =>
		(rule as KeyRule<DictionaryDocument>)(before, after, context)
	);
}

function find(library: Library | undefined, ref: string): DictionaryDocument | undefined {
	const parsed = parseRef(ref);
	return parsed && isDictionaryKind(parsed.kind) ? library?.get(parsed.kind, ref) : undefined;
}
