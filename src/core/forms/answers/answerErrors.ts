import { readPointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { CompiledForm, CompiledPlacement } from '../compile/types.ts';
import { placeOf } from './answerShape.ts';
import type { AnswerError } from './types.ts';

/** An error with the answer it belongs to and the part of it that is meant. */
export function answerError(
	compiled: CompiledForm,
	data: unknown,
	at: JsonPointer,
	keyword: string,
	params: Readonly<Record<string, string>> = {}
): AnswerError {
	const place = placeOf(compiled, at);
	if (!place) return { at, field: at, keyword, params };
	const { owner, field, rest } = place;
	const placement = owner.kind === 'leaf' ? owner.placement.id : owner.repeat.id;
	const part = owner.kind === 'leaf' ? (partOf(rest) ?? datePart(owner.placement, keyword, data, at)) : undefined;
	return { at, field, placement, keyword, params: { ...params, ...(part !== undefined && { part }) } };
}

/** Errors in the order in which the form asks; within a repeat, row by row. */
export function inFormOrder(compiled: CompiledForm, errors: readonly AnswerError[]): readonly AnswerError[] {
	const order = new Map(compiled.placements.map((placement, index) => [placement.id, index]));
	for (const { id, columns } of compiled.repeats) order.set(id, (order.get(columns[0] ?? '') ?? 0) - 0.5);
	const key = (error: AnswerError): readonly number[] => {
		const place = placeOf(compiled, error.at);
		const own = order.get(error.placement ?? '') ?? -1;
		if (place?.row === undefined) return [own, -1, 0];
		const repeat = place.owner.kind === 'leaf' ? place.owner.placement.repeat : undefined;
		return [order.get(repeat ?? '') ?? own, place.row, own];
	};
	return errors
		.map((error) => ({ error, key: key(error) }))
		.sort((a, b) => compareKeys(a.key, b.key))
		.map(({ error }) => error);
}

// helpers

function partOf(rest: readonly string[]): string | undefined {
	return rest.findLast((token) => !/^[0-9]+$/.test(token));
}

/**
 * Which part of an incomplete date is missing; the date controls join what was typed with dashes. Of a date that may be
 * known in part only what stands before a part that is there is missing.
 */
function datePart(
	{ dataType, constraints }: CompiledPlacement,
	keyword: string,
	data: unknown,
	at: JsonPointer
): string | undefined {
	if (keyword !== 'pattern' || (dataType !== 'date' && dataType !== 'yearMonth')) return undefined;
	const value = readPointer(data, at);
	const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : [];
	const { precision = 'day' } = constraints;
	if (dataType === 'date' && day === '' && precision === 'day') return 'day';
	if (month === '' && (day !== '' || precision !== 'year')) return 'month';
	return /^[0-9]{4}$/.test(year) ? undefined : 'year';
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
	for (const [index, value] of a.entries()) {
		const difference = value - (b[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
