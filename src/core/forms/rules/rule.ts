import type { Library } from '#core/catalogue/types.ts';
import type { ElementDocument } from '#core/dictionary/types.ts';
import type { Finding, Fix, Severity } from '#core/shared/finding.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { FormCondition } from '../compile/parseConditions.ts';
import type { FormNode } from '../formNodes.ts';
import type { FormField, FormIndex } from './formIndex.ts';
import type { FormText } from './formTexts.ts';

export interface FormRuleContext {
	readonly library: Library;
	/** A candidate must hold to more than a draft. */
	readonly stage: 'draft' | 'candidate';
	/** Elements a local field may look like, as far as they are at hand; a rule that needs absent ones keeps silent. */
	readonly elements?: Iterable<ElementDocument>;
}

/**
 * A lint rule over a form: `form/<name>`, its page docs/rules/form-<name>.md. It looks at each page or item, each
 * field, each expression, each text, or at the whole; `checkForm` goes through the form once for all of them.
 */
export interface FormRule {
	readonly id: `form/${string}`;
	readonly node?: (node: FormNode, index: FormIndex, context: FormRuleContext) => Found;
	readonly field?: (field: FormField, index: FormIndex, context: FormRuleContext) => Found;
	readonly condition?: (condition: FormCondition, index: FormIndex, context: FormRuleContext) => Found;
	readonly text?: (text: FormText, index: FormIndex, context: FormRuleContext) => Found;
	readonly form?: (index: FormIndex, context: FormRuleContext) => Found;
}

export type Found = Finding | readonly Finding[] | undefined;

export function finding(
	rule: FormRule['id'],
	severity: Severity,
	at: JsonPointer,
	params: Finding['params'] = {},
	more: { readonly fix?: Fix } = {}
): Finding {
	return { rule, severity, at, params, ...more };
}
