// `parseForm.ts` and `formSchema.ts` are imported from there: zod would weigh down every page of the renderer.
export {
	askAgain,
	settleChange,
	type Filled,
	type SourceChange
} from './answers/askAgain.ts';
export { errorText } from './answers/errorText.ts';
export { evaluateAnswers } from './answers/evaluateAnswers.ts';
export { heldLocks } from './answers/heldLocks.ts';
export { overwriteOf } from './answers/overwriteOf.ts';
export { normaliseValue } from './answers/normaliseValue.ts';
export {
	prefillAnswers,
	type PrefilledAnswer,
	type PrefillResult,
	type SourceRecords,
	type UnansweredPrefill
} from './answers/prefillAnswers.ts';
export type { Provenance, ProvenanceRecord } from './answers/provenance.ts';
export { provenanceOf, type Origins } from './answers/provenanceOf.ts';
export { processAnswers } from './answers/processAnswers.ts';
export { requiredAnswers } from './answers/requiredAnswers.ts';
export { sourceNotices, type SourceNotice } from './answers/sourceNotices.ts';
export {
	rowKey,
	type AnswerContext,
	type AnswerDisputes,
	type AnswerEdits,
	type AnswerError,
	type Answers,
	type Dropped,
	type EvaluatedAnswers,
	type ProcessedAnswers,
	type Relevance
} from './answers/types.ts';
export { dotted } from './compile/answerPaths.ts';
export { readersOf } from './compile/buildPlan.ts';
export { compileForm } from './compile/compileForm.ts';
export { inSentence } from './compile/inSentence.ts';
export { readConditions, type FormCondition } from './compile/parseConditions.ts';
export {
	DEFAULT_MAX_ROWS,
	type CompiledAssertion,
	type CompiledForm,
	type CompiledPlacement,
	type CompiledRepeat,
	type ControlKind,
	type Messages,
	type PlanStep
} from './compile/types.ts';
export type {
	UiArrayControl,
	UiCategorization,
	UiCategory,
	UiControl,
	UiElement,
	UiGroup,
	UiLabel,
	UiRule
} from './compile/uiTypes.ts';
export { withoutLargeLists } from './compile/withoutLargeLists.ts';
export { fieldDomains } from './fieldDomains.ts';
export { childrenOf, findItem } from './findItem.ts';
export { nodeAt, propertyAt } from './nodeAt.ts';
export { fieldNodes, formNodes, type FieldNode, type FormNode } from './formNodes.ts';
export { addField, type AddField } from './ops/addField.ts';
export { addLocalField, type AddLocalField } from './ops/addLocalField.ts';
export { addPage } from './ops/addPage.ts';
export { addRepeat, type AddRepeat } from './ops/addRepeat.ts';
export { addSection } from './ops/addSection.ts';
export { addText } from './ops/addText.ts';
export { bindField, type BindField } from './ops/bindField.ts';
export { canPlace } from './ops/containers.ts';
export { duplicateItem } from './ops/duplicateItem.ts';
export { groupParts, type GroupField, type GroupPart } from './ops/groupParts.ts';
export { moveItem, type MoveItem } from './ops/moveItem.ts';
export { placeGroup, type PlaceGroup } from './ops/placeGroup.ts';
export { isPathFree } from './ops/propose.ts';
export { removeItem } from './ops/removeItem.ts';
export { setCondition } from './ops/setCondition.ts';
export { setRequiredWhen } from './ops/setRequiredWhen.ts';
export { setVisibleWhen } from './ops/setVisibleWhen.ts';
export type { Place } from './ops/tree.ts';
export { updatePage } from './ops/updatePage.ts';
export { updatePlacement, type PlacementChanges } from './ops/updatePlacement.ts';
export { updateRepeat } from './ops/updateRepeat.ts';
export { updateSection } from './ops/updateSection.ts';
export { updateText } from './ops/updateText.ts';
export { checkForm } from './rules/checkForm.ts';
export { outlineOf, type OutlineNode } from './outlineOf.ts';
export type {
	AddressValue,
	Assertion,
	FormDocument,
	FormItem,
	FormPage,
	LocalField,
	Placement,
	Prefill,
	Repeat,
	Section,
	StaticText
} from './types.ts';
export { createInterpreter } from '#core/dictionary/validate/createInterpreter.ts';
export { fromAjv } from '#core/dictionary/validate/fromAjv.ts';
export type { SchemaError, Validate } from '#core/dictionary/validate/schemaErrors.ts';
