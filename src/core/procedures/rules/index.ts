import type { ProcedureRule } from '../context.ts';
import { citationExpired } from './citationExpired.ts';
import { citationExpiring } from './citationExpiring.ts';
import { componentIsNote } from './componentIsNote.ts';
import { conditionInProse } from './conditionInProse.ts';
import { deadlineContradiction } from './deadlineContradiction.ts';
import { draftPin } from './draftPin.ts';
import { feeUnknown } from './feeUnknown.ts';
import { feeZeroWithText } from './feeZeroWithText.ts';
import { noCitation } from './noCitation.ts';
import { noDeadline } from './noDeadline.ts';
import { noElectronicResult } from './noElectronicResult.ts';
import { resultWithoutSignature } from './resultWithoutSignature.ts';
import { resultWithoutTemplate } from './resultWithoutTemplate.ts';
import { templateUnknownField } from './templateUnknownField.ts';
import { unknownTemplate } from './unknownTemplate.ts';
import { noExecutionSystem } from './noExecutionSystem.ts';
import { overrideUnknownStep } from './overrideUnknownStep.ts';
import { overrideWithoutEffect } from './overrideWithoutEffect.ts';
import { skippedStepNeeded } from './skippedStepNeeded.ts';
import { skipWithoutWay } from './skipWithoutWay.ts';
import { sourceWithoutFallback } from './sourceWithoutFallback.ts';
import { stepNotSkippable } from './stepNotSkippable.ts';
import { threePartsIncomplete } from './threePartsIncomplete.ts';
import { unknownFee } from './unknownFee.ts';
import { unknownForm } from './unknownForm.ts';
import { unknownPlacement } from './unknownPlacement.ts';
import { unknownReference } from './unknownReference.ts';
import { unknownResult } from './unknownResult.ts';
import { workflowOutdated } from './workflowOutdated.ts';

/** Those that need the base workflow alone. */
export const OVERRIDE_RULES: readonly ProcedureRule[] = [
	overrideUnknownStep,
	overrideWithoutEffect,
	skipWithoutWay,
	stepNotSkippable,
	skippedStepNeeded
];

/** Every rule on procedures, in the order its findings are reported. */
export const PROCEDURE_RULES: readonly ProcedureRule[] = [
	threePartsIncomplete,
	noExecutionSystem,
	unknownReference,
	unknownForm,
	unknownPlacement,
	unknownResult,
	unknownFee,
	conditionInProse,
	noDeadline,
	deadlineContradiction,
	noCitation,
	citationExpired,
	citationExpiring,
	feeZeroWithText,
	feeUnknown,
	componentIsNote,
	sourceWithoutFallback,
	noElectronicResult,
	unknownTemplate,
	templateUnknownField,
	resultWithoutTemplate,
	resultWithoutSignature,
	...OVERRIDE_RULES,
	workflowOutdated,
	draftPin
];
