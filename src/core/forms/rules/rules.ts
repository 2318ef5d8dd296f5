import { askedThoughKnown } from './askedThoughKnown.ts';
import { askedTwice } from './askedTwice.ts';
import { assertionNowhere } from './assertionNowhere.ts';
import { astDiffers } from './astDiffers.ts';
import { attachmentWithoutLimits } from './attachmentWithoutLimits.ts';
import { autocompleteMissing } from './autocompleteMissing.ts';
import { calculationReadsUnknown } from './calculationReadsUnknown.ts';
import { codeListOutdated } from './codeListOutdated.ts';
import { conditionImpossibleValue } from './conditionImpossibleValue.ts';
import { conditionNeverTrue } from './conditionNeverTrue.ts';
import { conditionReadsUnknownField } from './conditionReadsUnknownField.ts';
import { controlUnfit } from './controlUnfit.ts';
import { dateNotThreePart } from './dateNotThreePart.ts';
import { elementOutdated } from './elementOutdated.ts';
import { emptyContainer } from './emptyContainer.ts';
import { errorMessageGeneric } from './errorMessageGeneric.ts';
import { fieldsetMissing } from './fieldsetMissing.ts';
import { headingRepeated } from './headingRepeated.ts';
import { hintTooLong } from './hintTooLong.ts';
import { labelDuplicate } from './labelDuplicate.ts';
import { labelMissing } from './labelMissing.ts';
import { legacyFontText } from './legacyFontText.ts';
import { localConstraintUnfit } from './localConstraintUnfit.ts';
import { localFieldLooksLike } from './localFieldLooksLike.ts';
import { mixedVersions } from './mixedVersions.ts';
import { noDeclaration } from './noDeclaration.ts';
import { noHeading } from './noHeading.ts';
import { noLegalFormNumber } from './noLegalFormNumber.ts';
import { patternUnsafe } from './patternUnsafe.ts';
import { placeholderAsLabel } from './placeholderAsLabel.ts';
import { prefillInRow } from './prefillInRow.ts';
import { prefillOfAnother } from './prefillOfAnother.ts';
import { preselectedAnswer } from './preselectedAnswer.ts';
import { printFieldMissing } from './printFieldMissing.ts';
import { printOmitsUnknown } from './printOmitsUnknown.ts';
import { repeatLimitsReversed } from './repeatLimitsReversed.ts';
import { requiredCalculated } from './requiredCalculated.ts';
import { requiredWhileHidden } from './requiredWhileHidden.ts';
import { ruleReadsLaterField } from './ruleReadsLaterField.ts';
import { selectForFewOptions } from './selectForFewOptions.ts';
import { sensitiveWithoutBasis } from './sensitiveWithoutBasis.ts';
import { textNotNfc } from './textNotNfc.ts';
import { tooManyPerPage } from './tooManyPerPage.ts';
import { unboundField } from './unboundField.ts';
import { unknownMarkdown } from './unknownMarkdown.ts';
import { unknownSourceField } from './unknownSourceField.ts';
import { unreachablePage } from './unreachablePage.ts';
import type { FormRule } from './rule.ts';

/** Every rule on forms; what is told of one place comes in this order. */
export const FORM_RULES: readonly FormRule[] = [
	labelMissing,
	labelDuplicate,
	placeholderAsLabel,
	hintTooLong,
	noHeading,
	headingRepeated,
	tooManyPerPage,
	fieldsetMissing,
	emptyContainer,
	preselectedAnswer,
	selectForFewOptions,
	controlUnfit,
	dateNotThreePart,
	autocompleteMissing,
	errorMessageGeneric,
	textNotNfc,
	legacyFontText,
	unknownMarkdown,
	astDiffers,
	conditionReadsUnknownField,
	calculationReadsUnknown,
	conditionImpossibleValue,
	conditionNeverTrue,
	unreachablePage,
	requiredWhileHidden,
	requiredCalculated,
	ruleReadsLaterField,
	assertionNowhere,
	repeatLimitsReversed,
	askedTwice,
	askedThoughKnown,
	unknownSourceField,
	prefillInRow,
	prefillOfAnother,
	unboundField,
	localFieldLooksLike,
	localConstraintUnfit,
	patternUnsafe,
	elementOutdated,
	mixedVersions,
	codeListOutdated,
	attachmentWithoutLimits,
	sensitiveWithoutBasis,
	noLegalFormNumber,
	noDeclaration,
	printFieldMissing,
	printOmitsUnknown
];
