import { same } from '#core/shared/match.ts';
import type { DocumentReplacement, DocumentTypeDocument } from '../types.ts';
import { change, describing, identifying, type KeyRule, type KindRules } from './change.ts';
import { pairs } from './pairs.ts';
import { targetOf, upgradedReference } from './reference.ts';
import type { ClassifiedChange } from './types.ts';
import { startChange } from './validity.ts';

/** The data that stand for the paper, by the source they come from. */
const replacementChanges: KeyRule<DocumentTypeDocument> = (before, after) => {
	const { added, removed, kept, reordered } = pairs(before.replacedBy, after.replacedBy, ({ source }) =>
		targetOf(source)
	);
	const found = [
		...added.map(({ item, index }) =>
			change('widening', 'change/replacement-added', `/replacedBy/${index}`, { after: item })
		),
		...removed.map(({ item, index }) =>
			change('breaking', 'change/replacement-removed', `/replacedBy/${index}`, { before: item })
		),
		...kept.flatMap((pair) => replacementChange(`/replacedBy/${pair.index}`, pair.before, pair.after)),
		...(reordered ? [change('compatible', 'change/order', '/replacedBy')] : [])
	];
	return found.length > 0 || same(before.replacedBy, after.replacedBy)
		? found
		: [change('compatible', 'change/limit-spelled-out', '/replacedBy')];
};

export const DOCUMENT_TYPE_CHANGES: KindRules<DocumentTypeDocument> = {
	title: describing('title', 'change/text'),
	definition: describing('definition', 'change/definition'),
	synonyms: describing('synonyms', 'change/names'),
	issuedBy: identifying('issuedBy', { added: 'change/issuer-added', changed: 'change/issuer-changed' }),
	replacedBy: replacementChanges,
	citations: describing('citations', 'change/citations'),
	doubts: describing('doubts', 'change/doubts')
};

// helpers

function replacementChange(
	at: string,
	before: DocumentReplacement,
	after: DocumentReplacement
): ClassifiedChange[] {
	const elements = pairs(before.elements, after.elements, targetOf);
	return [
		...upgradedReference(`${at}/source`, before.source, after.source),
		...elements.added.map(({ item, index }) =>
			change('breaking', 'change/replacement-needs-more', `${at}/elements/${index}`, { after: item })
		),
		...elements.removed.map(({ item, index }) =>
			change('widening', 'change/replacement-needs-less', `${at}/elements/${index}`, { before: item })
		),
		...elements.kept.flatMap((pair) =>
			upgradedReference(`${at}/elements/${pair.index}`, pair.before, pair.after)
		),
		...startChange(`${at}/validFrom`, before.validFrom, after.validFrom),
		...(same(before.citations, after.citations)
			? []
			: [change('compatible', 'change/citations', `${at}/citations`)]),
		...(elements.reordered ? [change('compatible', 'change/order', `${at}/elements`)] : [])
	];
}
