import type { DictionaryDocument } from '#core/dictionary/kinds.ts';
import type {
	CodeListDocument,
	DocumentTypeDocument,
	GroupDocument,
	InstrumentDocument,
	SourceDocument
} from '#core/dictionary/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { readinessLook } from '../names/readinessLook.ts';
import { elementFacts } from './elementFacts.ts';
import type { Fact, Words } from './facts.ts';

/** What a definition says besides its lists, in reading order. */
export function factsOf(document: DictionaryDocument, words: Words): readonly Fact[] {
	switch (document.kind) {
		case 'element':
			return elementFacts(document, words);
		case 'group':
			return groupFacts(document, words);
		case 'codelist':
			return codeListFacts(document, words);
		case 'source':
			return sourceFacts(document, words);
		case 'documentType':
			return documentTypeFacts(document, words);
		case 'instrument':
			return instrumentFacts(document, words);
	}
}

// helpers

function groupFacts(group: GroupDocument, { text, citations }: Words): readonly Fact[] {
	return [
		{ name: m.dictionary_definition(), values: text(group.definition) },
		{ name: m.dictionary_synonyms(), values: joined(group.synonyms) },
		{ name: m.dictionary_part_citations(), values: citations(group.citations) },
		{ name: m.dictionary_steward(), values: text(group.steward) },
		{ name: m.dictionary_concept_uri(), values: joined(group.conceptUri && [group.conceptUri]) }
	];
}

function codeListFacts(list: CodeListDocument, { text, link, citations }: Words): readonly Fact[] {
	return [
		{ name: m.dictionary_definition(), values: text(list.definition) },
		{ name: m.dictionary_synonyms(), values: joined(list.synonyms) },
		{ name: m.dictionary_parent_list(), values: list.parentList ? [link(list.parentList)] : [] },
		{ name: m.dictionary_successor_list(), values: list.successorList ? [link(list.successorList)] : [] },
		{ name: m.dictionary_former_parents(), values: list.formerParents ? [link(list.formerParents)] : [] },
		{ name: m.dictionary_part_citations(), values: citations(list.citations) },
		{ name: m.dictionary_steward(), values: text(list.steward) },
		{ name: m.dictionary_canonical_uri(), values: joined(list.canonicalUri && [list.canonicalUri]) }
	];
}

function sourceFacts(source: SourceDocument, { text, day, citations }: Words): readonly Fact[] {
	return [
		{ name: m.dictionary_owner(), values: text(source.owner) },
		{ name: m.dictionary_readiness(), values: [readinessLook(source.readiness).name] },
		{ name: m.dictionary_ready_from(), values: day(source.readyFrom) },
		{ name: m.dictionary_channel(), values: source.channel ? [channelName(source.channel)] : [] },
		{ name: m.dictionary_synonyms(), values: joined(source.synonyms) },
		{ name: m.dictionary_part_citations(), values: citations(source.citations) }
	];
}

function documentTypeFacts(paper: DocumentTypeDocument, { text, citations }: Words): readonly Fact[] {
	return [
		{ name: m.dictionary_definition(), values: text(paper.definition) },
		{ name: m.dictionary_synonyms(), values: joined(paper.synonyms) },
		{
			name: m.dictionary_issued_by(),
			values: paper.issuedBy ? [{ text: paper.issuedBy, href: `/procedures/${paper.issuedBy}` }] : []
		},
		{ name: m.dictionary_part_citations(), values: citations(paper.citations) }
	];
}

function instrumentFacts(law: InstrumentDocument, { text, day, links }: Words): readonly Fact[] {
	return [
		{ name: m.dictionary_number(), values: [law.number] },
		{ name: m.dictionary_issuer(), values: text(law.issuer) },
		{ name: m.dictionary_issued_on(), values: day(law.issuedOn) },
		{ name: m.dictionary_valid_from(), values: day(law.effectiveFrom) },
		{ name: m.dictionary_valid_to(), values: day(law.effectiveTo) },
		{ name: m.dictionary_amends(), values: links(law.amends) },
		{ name: m.dictionary_replaces(), values: links(law.replaces) }
	];
}

function channelName(channel: NonNullable<SourceDocument['channel']>): string {
	switch (channel) {
		case 'ndop':
			return m.dictionary_channel_ndop();
		case 'lgsp':
			return m.dictionary_channel_lgsp();
		case 'direct':
			return m.dictionary_channel_direct();
	}
}

function joined(items: readonly string[] | '' | undefined): readonly string[] {
	return items && items.length > 0 ? [items.join(', ')] : [];
}
