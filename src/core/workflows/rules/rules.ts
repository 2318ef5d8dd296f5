import { boundaryTimerMissing } from './boundaryTimerMissing.ts';
import { conditionAstDiffers } from './conditionAstDiffers.ts';
import { conditionGap } from './conditionGap.ts';
import { conditionInvalid } from './conditionInvalid.ts';
import { conditionNeverTrue } from './conditionNeverTrue.ts';
import { conditionNotAllowed } from './conditionNotAllowed.ts';
import { conditionOverlap } from './conditionOverlap.ts';
import { conditionReadsUnknownField } from './conditionReadsUnknownField.ts';
import { deadlinesExceedLimit } from './deadlinesExceedLimit.ts';
import { deadStep } from './deadStep.ts';
import { duplicateFlow } from './duplicateFlow.ts';
import { errorNeverThrown } from './errorNeverThrown.ts';
import { eventGatewayTargets } from './eventGatewayTargets.ts';
import { fakeJoin } from './fakeJoin.ts';
import { flowNotAllowed } from './flowNotAllowed.ts';
import { flowWithoutCondition } from './flowWithoutCondition.ts';
import { idsChanged } from './idsChanged.ts';
import { implicitEnd } from './implicitEnd.ts';
import { implicitSplit } from './implicitSplit.ts';
import { intakeDecides } from './intakeDecides.ts';
import { joinFork } from './joinFork.ts';
import { labelMissing } from './labelMissing.ts';
import { missingPause } from './missingPause.ts';
import { needlessConfirmation } from './needlessConfirmation.ts';
import { noDefaultFlow } from './noDefaultFlow.ts';
import { noEnd } from './noEnd.ts';
import { noRefusalPath } from './noRefusalPath.ts';
import { noResultStep } from './noResultStep.ts';
import { noStart } from './noStart.ts';
import { noSupplementPath } from './noSupplementPath.ts';
import { notDrawn } from './notDrawn.ts';
import { notPortable } from './notPortable.ts';
import { overlappingShapes } from './overlappingShapes.ts';
import { soundnessRule } from './soundnessRule.ts';
import { stepWithoutCitation } from './stepWithoutCitation.ts';
import { stepWithoutDeadline } from './stepWithoutDeadline.ts';
import { stepWithoutForm } from './stepWithoutForm.ts';
import { stepWithoutRole } from './stepWithoutRole.ts';
import { stepWithoutSource } from './stepWithoutSource.ts';
import { superfluousGateway } from './superfluousGateway.ts';
import { superfluousTermination } from './superfluousTermination.ts';
import { uncaughtError } from './uncaughtError.ts';
import { unknownPlacement } from './unknownPlacement.ts';
import type { Rule } from './rule.ts';

/** Every rule on workflows; what is told of one element comes in this order. */
export const RULES: readonly Rule[] = [
	notPortable,
	noStart,
	noEnd,
	soundnessRule,
	deadStep,
	implicitSplit,
	implicitEnd,
	flowNotAllowed,
	duplicateFlow,
	fakeJoin,
	joinFork,
	superfluousGateway,
	superfluousTermination,
	eventGatewayTargets,
	uncaughtError,
	errorNeverThrown,
	noDefaultFlow,
	flowWithoutCondition,
	conditionNotAllowed,
	conditionInvalid,
	conditionAstDiffers,
	conditionReadsUnknownField,
	conditionNeverTrue,
	conditionGap,
	conditionOverlap,
	unknownPlacement,
	labelMissing,
	notDrawn,
	overlappingShapes,
	stepWithoutRole,
	stepWithoutSource,
	stepWithoutDeadline,
	stepWithoutForm,
	stepWithoutCitation,
	intakeDecides,
	needlessConfirmation,
	boundaryTimerMissing,
	deadlinesExceedLimit,
	missingPause,
	noSupplementPath,
	noRefusalPath,
	noResultStep,
	idsChanged
];
