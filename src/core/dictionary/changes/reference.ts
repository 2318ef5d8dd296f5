import type { Ref } from '#core/shared/document.ts';
import { change, type ChangeContext } from './change.ts';
import type { ClassifiedChange } from './types.ts';

/** `element:person.fullName@3` → `element:person.fullName`: what is referred to, whatever its version. */
export function targetOf(ref: Ref): string {
	return ref.replace(/@[^@]*$/, '');
}

/**
 * A reference whose target decides what values are valid. To another document it is breaking. To another version of
 * the same it is as grave as what changed there; where that cannot be looked up it counts as breaking, because nobody
 * can say that old values still pass.
 */
export function referenceChange(
	at: string,
	before: Ref,
	after: Ref,
	{ find, classify }: ChangeContext
): ClassifiedChange[] {
	if (before === after) return [];
	const values = { before, after };
	if (targetOf(before) !== targetOf(after))
		return [change('breaking', 'change/reference-replaced', at, values)];
	const [old, now] = [find(before), find(after)];
	return old && now
		? [change(classify(old, now), 'change/reference-upgraded', at, values)]
		: [change('breaking', 'change/reference-unknown', at, values)];
}

/** A reference that is followed by name only (a source, a law): another version of the same changes nothing here. */
export function upgradedReference(at: string, before: Ref, after: Ref): ClassifiedChange[] {
	return before === after ? [] : [change('compatible', 'change/reference-followed', at, { before, after })];
}
