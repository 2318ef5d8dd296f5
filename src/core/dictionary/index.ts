// The zod schemas stand in schemas.ts and are imported from there: they would weigh down every page of the renderer.
export { classifyChange, worstOf } from './changes/classifyChange.ts';
export {
	CHANGE_CLASSES,
	type ChangeClass,
	type ChangeReport,
	type Classification,
	type ClassifiedChange
} from './changes/types.ts';
export { entriesOn, isValidOn } from './codeEntries.ts';
export { effectiveConstraints, TYPE_CONSTRAINTS } from './dataTypes.ts';
export { elementSchema, elementSchemaId, MAX_ENUM, valueSchema, type ValueLists } from './elementSchema.ts';
export { FITTING_CONSTRAINTS } from './fittingConstraints.ts';
export { SCHEMA_BASE, type JsonSchema } from './jsonSchema.ts';
export { DICTIONARY_KINDS, isDictionaryKind, type DictionaryDocument, type DictionaryKind } from './kinds.ts';
export {
	likenessOf,
	LOOKS_LIKE,
	subjectOf,
	WORTH_SHOWING,
	type Likeness,
	type LikenessReason,
	type LikenessSubject
} from './likeness/likenessOf.ts';
export { similarElements, type SimilarTo } from './likeness/similarElements.ts';
export { patternProblem, type PatternProblem } from './patternProblem.ts';
export { checkDictionary } from './rules/checkDictionary.ts';
export { checkElement } from './rules/checkElement.ts';
export {
	checkCodeList,
	checkDocumentType,
	checkGroup,
	checkInstrument,
	checkSource
} from './rules/checkParts.ts';
export type { DictionarySurroundings } from './rules/rule.ts';
export {
	DATA_TYPES,
	RELATION_TYPES,
	SOURCE_CHANNELS,
	SOURCE_OUTCOMES,
	type CodeEntry,
	type CodeListDocument,
	type Constraints,
	type DataType,
	type DocumentReplacement,
	type DocumentTypeDocument,
	type ElementDocument,
	type ElementRelation,
	type GroupDocument,
	type InstrumentDocument,
	type OverwritePolicy,
	type PrefillPolicy,
	type Readiness,
	type RelationType,
	type SourceChannel,
	type SourceDocument,
	type SourceOutcome,
	type SourceSegment,
	type SourceService
} from './types.ts';
export { numberText, valueText, type ValueContext } from './valueText.ts';
