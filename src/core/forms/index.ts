// `parseForm.ts`, `formSchema.ts` and `clip/parseClip.ts` are imported from there: zod would weigh down every page.
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
export { sameAnswer } from './answers/sameAnswer.ts';
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
export { readersOf } from './compile/readersOf.ts';
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
export { copyItems } from './clip/copyItems.ts';
export { pasteItems, type Pasted, type PasteItems } from './clip/pasteItems.ts';
export type { FormClip, LostPart } from './clip/types.ts';
export { formLogic, type LogicRule } from './logic/formLogic.ts';
export { readersOfItems } from './logic/readersOfItems.ts';
export { relatedTo, type Related, type Steps } from './logic/related.ts';
export { addAssertion, type AddAssertion } from './ops/addAssertion.ts';
export { addDeclaration, type AddDeclaration } from './ops/addDeclaration.ts';
export { addField, type AddField } from './ops/addField.ts';
export { addLocalField, type AddLocalField } from './ops/addLocalField.ts';
export { addOtherPerson, type AddOtherPerson } from './ops/addOtherPerson.ts';
export { addPage } from './ops/addPage.ts';
export { addRepeat, type AddRepeat } from './ops/addRepeat.ts';
export { addSection } from './ops/addSection.ts';
export { addText } from './ops/addText.ts';
export { bindField, type BindField } from './ops/bindField.ts';
export { canPlace } from './ops/containers.ts';
export { duplicateItem } from './ops/duplicateItem.ts';
export { duplicateItems } from './ops/duplicateItems.ts';
export { groupParts, type GroupField, type GroupPart } from './ops/groupParts.ts';
export { moveItem, type MoveItem } from './ops/moveItem.ts';
export type { ExpressionUse } from './ops/mapExpressions.ts';
export { moveItems, stepItems } from './ops/moveItems.ts';
export { placeGroup, type PlaceGroup } from './ops/placeGroup.ts';
export { isPathFree } from './ops/propose.ts';
export { removeAssertion } from './ops/removeAssertion.ts';
export { removeItem } from './ops/removeItem.ts';
export { removeItems } from './ops/removeItems.ts';
export { requireItems } from './ops/requireItems.ts';
export { setCalculation } from './ops/setCalculation.ts';
export { setCondition } from './ops/setCondition.ts';
export { setControl } from './ops/setControl.ts';
export { setLayout } from './ops/setLayout.ts';
export { setLegalForm } from './ops/setLegalForm.ts';
export { setOmitted } from './ops/setOmitted.ts';
export { setPrint } from './ops/setPrint.ts';
export { setRequiredWhen } from './ops/setRequiredWhen.ts';
export { setTitle } from './ops/setTitle.ts';
export { setVisibleWhen } from './ops/setVisibleWhen.ts';
export { topmost } from './ops/topmost.ts';
export type { Place } from './ops/tree.ts';
export { updateAssertion } from './ops/updateAssertion.ts';
export { updatePage } from './ops/updatePage.ts';
export { updatePlacement, type PlacementChanges } from './ops/updatePlacement.ts';
export { updateRepeat } from './ops/updateRepeat.ts';
export { updateSection } from './ops/updateSection.ts';
export { updateText } from './ops/updateText.ts';
export { checkForm } from './rules/checkForm.ts';
export { applyFormFix } from './rules/fixes/applyFormFix.ts';
export type { FormFixCode, FormFixes } from './rules/fixes/formFixes.ts';
export { outlineOf, type OutlineNode } from './outlineOf.ts';
export type {
	AddressValue,
	Assertion,
	FormDocument,
	FormItem,
	FormPage,
	FormPrint,
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
