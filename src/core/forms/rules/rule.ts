import type { Library } from '#core/catalogue/types.ts';
import type { ElementDocument } from '#core/dictionary/types.ts';
import type { Finding, Severity } from '#core/shared/finding.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { FormDocument } from '../types.ts';

export interface FormRuleContext {
	readonly library: Library;
	/** A candidate must hold to more than a draft. */
	readonly stage: 'draft' | 'candidate';
	/** Elements a local field may look like, as far as they are at hand; a rule that needs absent ones keeps silent. */
	readonly elements?: Iterable<ElementDocument>;
}

/** A lint rule over a form: `form/<name>`, its page docs/rules/form-<name>.md. */
export interface FormRule {
	readonly id: `form/${string}`;
	readonly check: (form: FormDocument, context: FormRuleContext) => readonly Finding[];
}

export function finding(
	rule: FormRule['id'],
	severity: Severity,
	at: JsonPointer,
	params: Finding['params'] = {}
): Finding {
	return { rule, severity, at, params };
}
