import type { Library } from '#core/catalogue/types.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { DictionaryDocument } from '../kinds.ts';
import type {
	CodeListDocument,
	DocumentTypeDocument,
	GroupDocument,
	InstrumentDocument,
	SourceDocument
} from '../types.ts';
import { codeListEmpty } from './codeListEmpty.ts';
import { cyclicEntries } from './cyclicEntries.ts';
import { cyclicGroup } from './cyclicGroup.ts';
import { duplicateCode } from './duplicateCode.ts';
import { duplicateName } from './duplicateName.ts';
import { entryWithoutSuccessor } from './entryWithoutSuccessor.ts';
import { memberUnbound } from './memberUnbound.ts';
import { noCitation } from './noCitation.ts';
import { noDefinition } from './noDefinition.ts';
import { relationCycle } from './relationCycle.ts';
import type { DictionaryRule, DictionarySurroundings } from './rule.ts';
import { unknownEntry } from './unknownEntry.ts';
import { unknownReference } from './unknownReference.ts';
import { unused } from './unused.ts';
import { validityReversed } from './validityReversed.ts';

export const GROUP_RULES: readonly DictionaryRule<GroupDocument>[] = [
	unknownReference,
	cyclicGroup,
	memberUnbound,
	duplicateName,
	noDefinition,
	noCitation,
	unused
];

export const CODE_LIST_RULES: readonly DictionaryRule<CodeListDocument>[] = [
	unknownReference,
	codeListEmpty,
	duplicateCode,
	unknownEntry,
	cyclicEntries,
	validityReversed,
	entryWithoutSuccessor,
	noDefinition,
	noCitation,
	unused
];

export const SOURCE_RULES: readonly DictionaryRule<SourceDocument>[] = [
	unknownReference,
	duplicateName,
	noCitation,
	unused
];

export const DOCUMENT_TYPE_RULES: readonly DictionaryRule<DocumentTypeDocument>[] = [
	unknownReference,
	noDefinition,
	noCitation,
	unused
];

export const INSTRUMENT_RULES: readonly DictionaryRule<InstrumentDocument>[] = [
	unknownReference,
	validityReversed,
	relationCycle,
	unused
];

/** Everything lint says of a document of each kind; `at` is a pointer into it. */
export const checkGroup = checker(GROUP_RULES);
export const checkCodeList = checker(CODE_LIST_RULES);
export const checkSource = checker(SOURCE_RULES);
export const checkDocumentType = checker(DOCUMENT_TYPE_RULES);
export const checkInstrument = checker(INSTRUMENT_RULES);

// helpers

function checker<D extends DictionaryDocument>(rules: readonly DictionaryRule<D>[]) {
	return (document: D, library: Library, surroundings: DictionarySurroundings = {}): Finding[] =>
		rules.flatMap((rule) => rule.check(document, { ...surroundings, library }));
}
