import type { ElementDocument } from '../types.ts';
import { change, type KeyRule } from './change.ts';

const SENSITIVITY = ['public', 'personal', 'sensitive'] as const;
const OVERWRITE = ['never', 'withReason', 'free'] as const;

/** Ways a value may come about under each prefill policy. */
const WAYS = { none: ['typed'], optional: ['typed', 'filled'], locked: ['filled'] } as const;

/** Less protection than people were promised breaks the promise; more asks care of those who use the element. */
export const sensitivityChange: KeyRule<ElementDocument> = (
	{ sensitivity: before },
	{ sensitivity: after }
) => {
	if (before === after) return [];
	return SENSITIVITY.indexOf(after) < SENSITIVITY.indexOf(before)
		? [change('breaking', 'change/sensitivity-lowered', '/sensitivity', { before, after })]
		: [change('widening', 'change/sensitivity-raised', '/sensitivity', { before, after })];
};

/** Absent means `none`. */
export const prefillChange: KeyRule<ElementDocument> = ({ prefill: before }, { prefill: after }) => {
	if (before === after) return [];
	const [old, now]: readonly (readonly string[])[] = [WAYS[before ?? 'none'], WAYS[after ?? 'none']];
	const lost = old?.some((way) => !now?.includes(way));
	if (lost) return [change('breaking', 'change/policy-tightened', '/prefill', { before, after })];
	return old?.length === now?.length
		? [change('compatible', 'change/limit-spelled-out', '/prefill', { before, after })]
		: [change('widening', 'change/policy-loosened', '/prefill', { before, after })];
};

/** Absent means `never` where values are locked, else `free`. */
export const overwriteChange: KeyRule<ElementDocument> = (before, after) => {
	if (before.overwrite === after.overwrite) return [];
	const values = { before: before.overwrite, after: after.overwrite };
	const step = OVERWRITE.indexOf(overwriteOf(after)) - OVERWRITE.indexOf(overwriteOf(before));
	if (step === 0) return [change('compatible', 'change/limit-spelled-out', '/overwrite', values)];
	return step > 0
		? [change('widening', 'change/policy-loosened', '/overwrite', values)]
		: [change('breaking', 'change/policy-tightened', '/overwrite', values)];
};

// helpers

function overwriteOf({ overwrite, prefill }: ElementDocument): (typeof OVERWRITE)[number] {
	return overwrite ?? (prefill === 'locked' ? 'never' : 'free');
}
