export { errorText } from './answers/errorText.ts';
export { evaluateAnswers } from './answers/evaluateAnswers.ts';
export { normaliseValue } from './answers/normaliseValue.ts';
export {
	prefillAnswers,
	type PrefilledAnswer,
	type PrefillResult,
	type SourceRecords,
	type UnansweredPrefill
} from './answers/prefillAnswers.ts';
export { processAnswers } from './answers/processAnswers.ts';
export {
	rowKey,
	type AnswerContext,
	type AnswerError,
	type Answers,
	type Dropped,
	type EvaluatedAnswers,
	type ProcessedAnswers,
	type Relevance
} from './answers/types.ts';
export { compileForm } from './compile/compileForm.ts';
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
export { fieldNodes, formNodes, type FieldNode, type FormNode } from './formNodes.ts';
export { formDocumentSchema } from './formSchema.ts';
export { parseForm } from './parseForm.ts';
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
export { createInterpreter } from './validate/createInterpreter.ts';
export { fromAjv } from './validate/fromAjv.ts';
export type { SchemaError, Validate } from './validate/schemaErrors.ts';
