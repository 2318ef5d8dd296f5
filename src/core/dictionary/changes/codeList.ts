import { same } from '#core/shared/match.ts';
import type { CodeEntry, CodeListDocument } from '../types.ts';
import { change, describing, identifying, type KeyRule, type KindRules } from './change.ts';
import { pairs } from './pairs.ts';
import { referenceChange } from './reference.ts';
import type { ClassifiedChange } from './types.ts';
import { endChange, startChange } from './validity.ts';

/** Entries by code. A list without entries lets every code through, so its first ones narrow it. */
const entryChanges: KeyRule<CodeListDocument> = (before, after) => {
	const { added, removed, kept, reordered } = pairs(before.entries, after.entries, ({ code }) => code);
	const isFirst = before.entries.length === 0;
	return [
		...added.map(({ item, index }) =>
			isFirst
				? change('breaking', 'change/first-entry', `/entries/${index}`, { after: item }, { code: item.code })
				: change('widening', 'change/entry-added', `/entries/${index}`, { after: item }, { code: item.code })
		),
		...removed.map(({ item, index }) =>
			change('breaking', 'change/entry-removed', `/entries/${index}`, { before: item }, { code: item.code })
		),
		...kept.flatMap((pair) => entryChange(`/entries/${pair.index}`, pair.before, pair.after)),
		...(reordered ? [change('compatible', 'change/order', '/entries')] : [])
	];
};

const parentListChange: KeyRule<CodeListDocument> = (
	{ parentList: before },
	{ parentList: after },
	context
) => {
	if (before !== undefined && after !== undefined)
		return referenceChange('/parentList', before, after, context);
	if (before === after) return [];
	return [change('breaking', 'change/reference-replaced', '/parentList', { before, after })];
};

/** Where successors are looked up. A first one only opens a way on. */
const successorListChange: KeyRule<CodeListDocument> = (
	{ successorList: before },
	{ successorList: after },
	context
) => {
	if (before !== undefined && after !== undefined)
		return referenceChange('/successorList', before, after, context);
	if (before === after) return [];
	return before === undefined
		? [change('widening', 'change/successor-list-added', '/successorList', { after })]
		: [change('breaking', 'change/reference-replaced', '/successorList', { before })];
};

export const CODE_LIST_CHANGES: KindRules<CodeListDocument> = {
	title: describing('title', 'change/text'),
	definition: describing('definition', 'change/definition'),
	canonicalUri: identifying('canonicalUri', {
		added: 'change/concept-added',
		changed: 'change/concept-changed'
	}),
	synonyms: describing('synonyms', 'change/names'),
	steward: describing('steward', 'change/steward'),
	parentList: parentListChange,
	successorList: successorListChange,
	// Names people may look under; what may be answered does not follow from them.
	formerParents: describing('formerParents', 'change/former-parents'),
	entries: entryChanges,
	citations: describing('citations', 'change/citations'),
	doubts: describing('doubts', 'change/doubts')
};

// helpers

function entryChange(at: string, before: CodeEntry, after: CodeEntry): ClassifiedChange[] {
	const { code } = after;
	return [
		...(same(before.label, after.label)
			? []
			: [
					change(
						'compatible',
						'change/entry-label',
						`${at}/label`,
						{ before: before.label, after: after.label },
						{ code }
					)
				]),
		...parentChange(`${at}/parent`, before, after),
		...startChange(`${at}/validFrom`, before.validFrom, after.validFrom),
		...entryEnd(`${at}/validTo`, before, after),
		...successorChanges(`${at}/successors`, before, after)
	];
}

function parentChange(at: string, { parent: before }: CodeEntry, { parent: after, code }: CodeEntry) {
	if (before === after) return [];
	return before === undefined
		? [change('widening', 'change/entry-placed', at, { after }, { code })]
		: [change('breaking', 'change/entry-moved', at, { before, after }, { code })];
}

/** An entry that ends with a successor can be carried over; without one, what was answered leads nowhere. */
function entryEnd(at: string, before: CodeEntry, after: CodeEntry): ClassifiedChange[] {
	return endChange(at, before.validTo, after.validTo).map((found) => {
		if (found.class !== 'breaking') return found;
		const values = { before: before.validTo, after: after.validTo };
		return (after.successors ?? []).length > 0
			? change('widening', 'change/entry-succeeded', at, values, { code: after.code })
			: change('breaking', 'change/entry-ended', at, values, { code: after.code });
	});
}

function successorChanges(at: string, before: CodeEntry, after: CodeEntry): ClassifiedChange[] {
	const values = { before: before.successors, after: after.successors };
	if (same(values.before, values.after)) return [];
	const [old, now] = [values.before ?? [], values.after ?? []];
	const params = { code: after.code };
	if (old.some((code) => !now.includes(code)))
		return [change('breaking', 'change/successor-removed', at, values, params)];
	return now.some((code) => !old.includes(code))
		? [change('widening', 'change/successor-added', at, values, params)]
		: [change('compatible', 'change/order', at, values)];
}
