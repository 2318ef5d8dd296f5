import type { Library } from '#core/catalogue/types.ts';
import type { Finding } from '#core/shared/finding.ts';
import { compileForm } from '../compile/compileForm.ts';
import type { FormDocument } from '../types.ts';
import { askedTwice } from './askedTwice.ts';
import { astDiffers } from './astDiffers.ts';
import { attachmentWithoutLimits } from './attachmentWithoutLimits.ts';
import { conditionReadsUnknownField } from './conditionReadsUnknownField.ts';
import { elementOutdated } from './elementOutdated.ts';
import { labelMissing } from './labelMissing.ts';
import { localFieldLooksLike } from './localFieldLooksLike.ts';
import { noLegalFormNumber } from './noLegalFormNumber.ts';
import { patternUnsafe } from './patternUnsafe.ts';
import type { FormRule, FormRuleContext } from './rule.ts';
import { tooManyPerPage } from './tooManyPerPage.ts';
import { unboundField } from './unboundField.ts';
import { unknownSourceField } from './unknownSourceField.ts';

export const FORM_RULES: readonly FormRule[] = [
	labelMissing,
	conditionReadsUnknownField,
	astDiffers,
	unboundField,
	localFieldLooksLike,
	askedTwice,
	elementOutdated,
	unknownSourceField,
	attachmentWithoutLimits,
	patternUnsafe,
	noLegalFormNumber,
	tooManyPerPage
];

/**
 * Everything lint says of a form: why it does not compile (errors `form/…` and `expression/…`, rule cycles among
 * them), then the rules. `at` is a pointer into the form.
 */
export function checkForm(
	form: FormDocument,
	library: Library,
	{ stage = 'draft', ...around }: Partial<Omit<FormRuleContext, 'library'>> = {}
): Finding[] {
	const compiled = compileForm(form, library);
	const broken = compiled.ok
		? []
		: compiled.problems.map(({ code, at = '', params = {} }): Finding => {
				return { rule: code, severity: 'error', at, params };
			});
	return [...broken, ...FORM_RULES.flatMap((rule) => rule.check(form, { ...around, library, stage }))];
}
