import { effectiveConstraints } from '../dataTypes.ts';
import type { Constraints, DataType } from '../types.ts';
import { change } from './change.ts';
import type { ClassifiedChange } from './types.ts';

const LOWER = ['minLength', 'minimum'] as const;
const UPPER = ['maxLength', 'maximum', 'scale', 'maxBytes', 'maxCount'] as const;

export type LimitKey = (typeof LOWER)[number] | (typeof UPPER)[number];
export const LIMIT_KEYS: readonly LimitKey[] = [...LOWER, ...UPPER];

/** A bound: compared together with what the data type demands anyway, since that counts where the element is silent. */
export function limitChange(
	key: LimitKey,
	dataType: DataType,
	own: { readonly before: Constraints; readonly after: Constraints }
): ClassifiedChange[] {
	const values = { before: own.before[key], after: own.after[key] };
	if (values.before === values.after) return [];
	const at = `/constraints/${key}`;
	const isLower = LOWER.some((lower) => lower === key);
	const none = isLower ? -Infinity : Infinity;
	const before = limitsOf(dataType, own.before)[key] ?? none;
	const after = limitsOf(dataType, own.after)[key] ?? none;
	const params = { constraint: key };
	if (before === after) return [change('compatible', 'change/limit-spelled-out', at, values, params)];
	return (isLower ? after < before : after > before)
		? [change('widening', 'change/limit-loosened', at, values, params)]
		: [change('breaking', 'change/limit-tightened', at, values, params)];
}

// helpers

/** The line of an address is a `string` of at least one character. */
function limitsOf(dataType: DataType, own: Constraints): Constraints {
	return dataType === 'address'
		? { minLength: 1, ...effectiveConstraints('string', effectiveConstraints('address', own)) }
		: effectiveConstraints(dataType, own);
}
