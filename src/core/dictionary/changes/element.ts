import type { ElementDocument } from '../types.ts';
import { change, describing, identifying, type KeyRule, type KindRules } from './change.ts';
import { constraintChanges } from './constraints.ts';
import { pairs } from './pairs.ts';
import { overwriteChange, prefillChange, sensitivityChange } from './policies.ts';
import { targetOf, upgradedReference } from './reference.ts';
import { ending, starting } from './validity.ts';

/** Any other type is breaking, `string` to `text` too: what reads or shows the value is made for one of them. */
const dataTypeChange: KeyRule<ElementDocument> = ({ dataType: before }, { dataType: after }) =>
	before === after ? [] : [change('breaking', 'change/type-changed', '/dataType', { before, after })];

/** Where the state already holds the datum. A form that takes it from a source taken away can do so no more. */
const sourceChanges: KeyRule<ElementDocument> = (before, after) => {
	const { added, removed, kept, reordered } = pairs(
		before.sources,
		after.sources,
		({ source, field }) => `${targetOf(source)} ${field}`
	);
	return [
		...added.map(({ item, index }) =>
			change('widening', 'change/source-added', `/sources/${index}`, { after: item })
		),
		...removed.map(({ item, index }) =>
			change('breaking', 'change/source-removed', `/sources/${index}`, { before: item })
		),
		...kept.flatMap(({ before: old, after: now, index }) =>
			upgradedReference(`/sources/${index}/source`, old.source, now.source)
		),
		...(reordered ? [change('compatible', 'change/order', '/sources')] : [])
	];
};

export const ELEMENT_CHANGES: KindRules<ElementDocument> = {
	label: describing('label', 'change/text'),
	outputLabel: describing('outputLabel', 'change/text'),
	definition: describing('definition', 'change/definition'),
	help: describing('help', 'change/text'),
	dataType: dataTypeChange,
	constraints: constraintChanges,
	example: describing('example', 'change/example'),
	sensitivity: sensitivityChange,
	synonyms: describing('synonyms', 'change/names'),
	formerKeys: describing('formerKeys', 'change/names'),
	conceptUri: identifying('conceptUri', { added: 'change/concept-added', changed: 'change/concept-changed' }),
	steward: describing('steward', 'change/steward'),
	relations: describing('relations', 'change/relations'),
	autocomplete: describing('autocomplete', 'change/autocomplete'),
	sources: sourceChanges,
	prefill: prefillChange,
	overwrite: overwriteChange,
	citations: describing('citations', 'change/citations'),
	validFrom: starting('validFrom'),
	validTo: ending('validTo'),
	doubts: describing('doubts', 'change/doubts')
};
