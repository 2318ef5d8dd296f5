import type { ElementDocument } from '#core/dictionary/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { dataTypeName } from '../dataTypeName.ts';
import { policyName } from '../names/policyName.ts';
import { relationName } from '../names/relationName.ts';
import type { Fact, Words } from './facts.ts';
import { exampleText, limitTexts } from './limitTexts.ts';

/** Everything an element says, in reading order. */
export function elementFacts(element: ElementDocument, words: Words): readonly Fact[] {
	const { text, day, link, citations } = words;
	const { constraints = {} } = element;
	return [
		{ name: m.dictionary_definition(), values: text(element.definition) },
		{ name: m.dictionary_output_label(), values: text(element.outputLabel) },
		{ name: m.dictionary_help(), values: text(element.help) },
		{ name: m.dictionary_data_type(), values: [dataTypeName(element.dataType)] },
		{ name: m.dictionary_constraints(), values: limitTexts(constraints, words.locale) },
		{
			name: m.dictionary_pattern_label(),
			values: constraints.pattern === undefined ? [] : [constraints.pattern],
			mono: true
		},
		{
			name: m.dictionary_codelist_label(),
			values: constraints.codeList === undefined ? [] : [link(constraints.codeList)]
		},
		{ name: m.dictionary_example(), values: exampleText(element, words.locale) },
		{ name: m.dictionary_synonyms(), values: joined(element.synonyms) },
		{ name: m.dictionary_former_keys(), values: joined(element.formerKeys), mono: true },
		{ name: m.dictionary_sensitivity(), values: [sensitivityName(element.sensitivity)] },
		{
			name: m.dictionary_sources(),
			values: (element.sources ?? []).map(({ source, field }) => link(source, field))
		},
		{ name: m.dictionary_prefill(), values: element.prefill ? [policyName(element.prefill)] : [] },
		{ name: m.dictionary_overwrite(), values: element.overwrite ? [overwriteName(element.overwrite)] : [] },
		{ name: m.dictionary_autocomplete(), values: joined(element.autocomplete && [element.autocomplete]) },
		{
			name: m.dictionary_relations(),
			values: (element.relations ?? []).map((relation) => {
				const to = link(relation.element);
				return typeof to === 'string' ? to : { ...to, text: `${relationName(relation.type)} ${to.text}` };
			})
		},
		{ name: m.dictionary_part_citations(), values: citations(element.citations) },
		{ name: m.dictionary_steward(), values: text(element.steward) },
		{ name: m.dictionary_concept_uri(), values: joined(element.conceptUri && [element.conceptUri]) },
		{ name: m.dictionary_valid_from(), values: day(element.validFrom) },
		{ name: m.dictionary_valid_to(), values: day(element.validTo) }
	];
}

// helpers

function joined(items: readonly string[] | '' | undefined): readonly string[] {
	return items && items.length > 0 ? [items.join(', ')] : [];
}

function sensitivityName(sensitivity: ElementDocument['sensitivity']): string {
	switch (sensitivity) {
		case 'public':
			return m.dictionary_sensitivity_public();
		case 'personal':
			return m.dictionary_sensitivity_personal();
		case 'sensitive':
			return m.dictionary_sensitivity_sensitive();
	}
}

function overwriteName(overwrite: NonNullable<ElementDocument['overwrite']>): string {
	switch (overwrite) {
		case 'never':
			return m.dictionary_overwrite_never();
		case 'withReason':
			return m.dictionary_overwrite_with_reason();
		case 'free':
			return m.dictionary_overwrite_free();
	}
}
