import { same } from '#core/shared/match.ts';
import { effectiveConstraints } from '../dataTypes.ts';
import type { Constraints, ElementDocument } from '../types.ts';
import { change, type ChangeContext, type KeyRule } from './change.ts';
import { LIMIT_KEYS, limitChange } from './limits.ts';
import { patternChange } from './pattern.ts';
import { referenceChange } from './reference.ts';
import type { ClassifiedChange } from './types.ts';

/** Limits on values. Those of another data type are not comparable: there the change of type says it all. */
export const constraintChanges: KeyRule<ElementDocument> = (before, after, context) => {
	if (before.dataType !== after.dataType) return [];
	const { dataType } = after;
	const own = { before: before.constraints ?? {}, after: after.constraints ?? {} };
	const found = [
		...LIMIT_KEYS.flatMap((key) => limitChange(key, dataType, own)),
		...patternChange(dataType, own.before.pattern, own.after.pattern),
		...unitChange(own.before.unit, own.after.unit),
		...periodChange(own.before.period, own.after.period),
		...precisionChange(own.before.precision, own.after.precision),
		...codeListChange(own.before.codeList, own.after.codeList, context),
		...mediaTypeChange(
			effectiveConstraints(dataType, own.before).mediaTypes,
			effectiveConstraints(dataType, own.after).mediaTypes
		)
	];
	// `constraints: {}`, or media types in another order, say the same as before.
	return found.length > 0 || same(before.constraints, after.constraints)
		? found
		: [change('compatible', 'change/limit-spelled-out', '/constraints')];
};

// helpers

function unitChange(before: string | undefined, after: string | undefined): ClassifiedChange[] {
	return before === after
		? []
		: [change('breaking', 'change/unit-changed', '/constraints/unit', { before, after })];
}

function periodChange(before: Constraints['period'], after: Constraints['period']): ClassifiedChange[] {
	if (before === after) return [];
	const at = '/constraints/period';
	return after === undefined
		? [change('widening', 'change/period-dropped', at, { before })]
		: [change('breaking', 'change/period-changed', at, { before, after })];
}

/** From what must be known of every date to what may be left out. */
const PRECISIONS: readonly NonNullable<Constraints['precision']>[] = ['day', 'month', 'year'];

function precisionChange(
	before: Constraints['precision'],
	after: Constraints['precision']
): ClassifiedChange[] {
	if (before === after) return [];
	const at = '/constraints/precision';
	const values = { before, after };
	const params = { constraint: 'precision' };
	const [old, now] = [PRECISIONS.indexOf(before ?? 'day'), PRECISIONS.indexOf(after ?? 'day')];
	if (old === now) return [change('compatible', 'change/limit-spelled-out', at, values, params)];
	return now > old
		? [change('widening', 'change/limit-loosened', at, values, params)]
		: [change('breaking', 'change/limit-tightened', at, values, params)];
}

function codeListChange(
	before: string | undefined,
	after: string | undefined,
	context: ChangeContext
): ClassifiedChange[] {
	const at = '/constraints/codeList';
	if (before !== undefined && after !== undefined) return referenceChange(at, before, after, context);
	return before === after ? [] : [change('breaking', 'change/reference-replaced', at, { before, after })];
}

function mediaTypeChange(before: readonly string[] = [], after: readonly string[] = []): ClassifiedChange[] {
	const at = '/constraints/mediaTypes';
	const values = { before, after };
	if (before.some((type) => !after.includes(type)))
		return [change('breaking', 'change/media-type-removed', at, values)];
	return after.some((type) => !before.includes(type))
		? [change('widening', 'change/media-type-added', at, values)]
		: [];
}
