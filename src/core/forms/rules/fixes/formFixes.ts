import type { DataType } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { fixOf, type Fix } from '#core/shared/finding.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';

/**
 * Every change a form rule may propose, with its parameters; `applyFormFix` performs it. `at` is always given: the
 * pointer named in each comment. Labels stand in the problem catalogue under the code.
 */
export interface FormFixes {
	/** Item: goes with all that is in it. */
	'form/remove-item': None;
	/** Field: the property goes. */
	'form/remove-calculation': None;
	'form/remove-control': None;
	'form/remove-help': None;
	'form/remove-prefill': None;
	'form/remove-signature': None;
	'form/remove-statement': None;
	/** Field: nothing says any more that an answer is required. */
	'form/remove-required': None;
	/** Field: its help becomes a paragraph above it. */
	'form/help-to-text': None;
	/** Page: what stands on it from the section on goes to a new page of the section’s title. */
	'form/split-page': { readonly section: string };
	/** Page or item: is put right behind another, a page behind the page of the other. */
	'form/move-after': { readonly id: string };
	/** Field: takes the answer given at another field. */
	'form/take-over': { readonly from: string };
	/** Field: is filled from a source its element names. */
	'form/add-prefill': { readonly source: Ref; readonly field: string };
	/** Local field: is bound to the element. */
	'form/bind-field': { readonly ref: Ref };
	/** Field: uses this version of its element. */
	'form/upgrade-element': { readonly ref: Ref };
	/** Local field: uses this version of its list. */
	'form/upgrade-code-list': { readonly ref: Ref };
	/** Local field: is of another data type; constraints that mean nothing for it go. */
	'form/set-data-type': { readonly dataType: DataType };
	/** Local field: has this pattern. */
	'form/set-pattern': { readonly pattern: string };
	/** Local attachment: the limits it lacks are those of the data type. */
	'form/set-limits': None;
	/** Repeat: its least and most change places. */
	'form/swap-limits': None;
	/** Expression: the tree beside it is written anew from its text. */
	'form/store-expression': { readonly feel: string };
	/** Expression: reads another path. */
	'form/replace-path': { readonly path: string; readonly known: string; readonly feel: string };
	/** Expression: compares with another value. */
	'form/replace-value': { readonly value: string; readonly known: string; readonly feel: string };
	/** Text: reads like this; `en` only where there is English. */
	'form/set-text': { readonly vi: string; readonly en?: string };
	/** Entry of what paper leaves out: is printed again. */
	'form/print-again': None;
}

export type FormFixCode = keyof FormFixes;

/** A fix as a finding carries it, its code and parameters checked. */
export function fixAt<Code extends FormFixCode>(
	code: Code,
	at: JsonPointer,
	params: FormFixes[Code]
): { readonly fix: Fix } {
	return { fix: fixOf(code, at, params) };
}

// helpers

type None = Readonly<Record<never, never>>;
