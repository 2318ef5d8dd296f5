import type { Library } from '#core/catalogue/types.ts';
import type { Finding, Severity } from '#core/shared/finding.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { ElementDocument } from '../types.ts';

/** A lint rule over a data element: `dictionary/<name>`, its page docs/rules/dictionary-<name>.md. */
export interface ElementRule {
	readonly id: `dictionary/${string}`;
	readonly check: (element: ElementDocument, library: Library) => readonly Finding[];
}

export function finding(
	rule: ElementRule['id'],
	severity: Severity,
	at: JsonPointer,
	params: Finding['params'] = {}
): Finding {
	return { rule, severity, at, params };
}
