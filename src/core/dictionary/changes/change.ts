import type { DocumentHeader } from '#core/shared/document.ts';
import { same } from '#core/shared/match.ts';
import type { DictionaryDocument } from '../kinds.ts';
import type { ChangeClass, ClassifiedChange } from './types.ts';

/** What rules may ask about what the two editions refer to. */
export interface ChangeContext {
	/** The document `ref` names, where it is at hand. */
	readonly find: (ref: string) => DictionaryDocument | undefined;
	/** How far another document changed between two of its editions. */
	readonly classify: (before: DictionaryDocument, after: DictionaryDocument) => ChangeClass;
}

/** Classes whatever differs at one key of a document. */
export type KeyRule<D> = (before: D, after: D, context: ChangeContext) => readonly ClassifiedChange[];

/** A rule for every key of a kind: a key added to the kind is an error here until somebody says what changing it means. */
export type KindRules<D extends DictionaryDocument> = {
	readonly [K in Exclude<keyof D, Exclude<keyof DocumentHeader, 'doubts'>>]-?: KeyRule<D>;
};

/** The `ClassifiedChange` of a value that was `before` and is `after`; undefined ones are left out. */
export function change(
	level: ChangeClass,
	reason: ClassifiedChange['reason'],
	at: string,
	values: { readonly before?: unknown; readonly after?: unknown } = {},
	params?: ClassifiedChange['params']
): ClassifiedChange {
	const { before, after } = values;
	return {
		at,
		class: level,
		reason,
		...(params && { params }),
		...(before !== undefined && { before }),
		...(after !== undefined && { after })
	};
}

/** A key nobody's data depend on: wording, names, examples, notes. Whatever it says, the change is compatible. */
export function describing<K extends string>(
	key: K,
	reason: ClassifiedChange['reason']
): KeyRule<{ readonly [P in K]?: unknown }> {
	return (before, after) =>
		same(before[key], after[key])
			? []
			: [change('compatible', reason, `/${key}`, { before: before[key], after: after[key] })];
}

/** A key that says what the document is about: new where there was none is compatible, else it is another thing. */
export function identifying<K extends string>(
	key: K,
	reasons: { readonly added: ClassifiedChange['reason']; readonly changed: ClassifiedChange['reason'] }
): KeyRule<{ readonly [P in K]?: unknown }> {
	return (before, after) => {
		const values = { before: before[key], after: after[key] };
		if (same(values.before, values.after)) return [];
		return values.before === undefined
			? [change('compatible', reasons.added, `/${key}`, values)]
			: [change('breaking', reasons.changed, `/${key}`, values)];
	};
}
