import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileForm, createInterpreter, processAnswers } from '#core/forms/index.ts';
import { field, form } from '#core/forms/testing/fixtures.ts';
import { libraryOf } from '#core/forms/testing/libraryOf.ts';
import { same } from '#core/shared/match.ts';
import {
	anyEditions,
	anyElement,
	anyList,
	anyNextList,
	anyValue,
	nextConstraints
} from '../testing/anyElement.ts';
import { DATA_TYPES, type CodeListDocument, type DataType, type ElementDocument } from '../types.ts';
import { classifyChange } from './classifyChange.ts';
import { CHANGE_CLASSES, type ChangeClass } from './types.ts';

const TODAY = '2026-11-21';
const rank = (level: ChangeClass) => CHANGE_CLASSES.indexOf(level);

/** No limits, or a pattern at most, and every change of that is breaking. */
const WITHOUT_WIDER: readonly DataType[] = ['boolean', 'personId', 'phone', 'taxCode'];

/** Communes and provinces, each in two versions. */
const anyLists = fc
	.tuple(anyList('low', 1, 'codelist:high@1'), anyList('high', 1))
	.chain(([low, high]) => fc.tuple(fc.constant(low), fc.constant(high), anyNextList(low), anyNextList(high)));

/** Two editions of an element that differ in limits alone. */
function limited(dataType: DataType) {
	return anyElement(dataType).chain((before) =>
		fc.tuple(
			fc.constant(before),
			nextConstraints(dataType, before.constraints ?? {}).map((constraints) => ({ ...before, constraints }))
		)
	);
}

describe('a change that is not breaking', () => {
	test.each(DATA_TYPES)('leaves every valid value of type %s valid', (dataType) => {
		let carried = 0;
		fc.assert(
			fc.property(
				limited(dataType),
				anyLists,
				fc.array(anyValue(dataType), { minLength: 15, maxLength: 20 }),
				([before, after], lists, values) => {
					const { class: level, changes } = classifyChange(before, after, libraryOf(...lists));
					if (level === 'breaking') return;
					const [old, now] = [acceptor(before, lists), acceptor(after, lists)];
					for (const value of values.filter(old)) {
						if (changes.length > 0) carried++;
						expect(now(value), JSON.stringify(value)).toBe(true);
					}
				}
			),
			{ numRuns: 150 }
		);
		// Without cases that were put to the test the property would hold of anything.
		expect(carried > 0 || WITHOUT_WIDER.includes(dataType)).toBe(true);
	});
});

describe('classing', () => {
	test('misses nothing: what differs is named', () => {
		fc.assert(
			fc.property(anyEditions, ([before, after]) => {
				const { changes } = classifyChange(before, after);
				expect(changes.length === 0).toBe(same(before, after));
			})
		);
	});

	test('of two harmless steps is harmless as one, of widening ones at most widening', () => {
		fc.assert(
			fc.property(anyEditions, ([first, second, third]) => {
				const steps = [classifyChange(first, second).class, classifyChange(second, third).class];
				const whole = classifyChange(first, third).class;
				expect(rank(whole)).toBeLessThanOrEqual(Math.max(...steps.map(rank)));
			}),
			{ numRuns: 1500 }
		);
	});

	test('of the entries of lists holds to both too', () => {
		const edition = anyList('low', 1, 'codelist:high@1');
		fc.assert(
			fc.property(edition, edition, edition, (first, second, third) => {
				expect(classifyChange(first, second).changes.length === 0).toBe(same(first, second));
				const steps = [classifyChange(first, second).class, classifyChange(second, third).class];
				expect(rank(classifyChange(first, third).class)).toBeLessThanOrEqual(Math.max(...steps.map(rank)));
			}),
			{ numRuns: 1000 }
		);
	});
});

// helpers

/** Whether the form pipeline takes a value for the element, exactly as it was given. */
function acceptor(element: ElementDocument, lists: readonly CodeListDocument[]): (value: unknown) => boolean {
	const compiled = compileForm(form([field('f', '/f', 'e')]), libraryOf(element, ...lists));
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
	const validate = createInterpreter(compiled.value);
	return (value) => {
		const answered = processAnswers(compiled.value, { f: value }, { today: TODAY, validate });
		return answered.errors.length === 0 && same(answered.data, { f: value });
	};
}
