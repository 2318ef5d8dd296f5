import { describe, expect, test } from 'vitest';
import { graphOf } from '#core/workflows/testing/graph.ts';
import { outlineRows } from './outlineRows.ts';
import { OUTLINE_VERBS, VERB_KEYS, verbOfKey, verbsOf } from './outlineVerbs.ts';

const NAMES: Readonly<Record<string, string>> = { Del: 'Delete', '↑': 'ArrowUp', '↓': 'ArrowDown' };
const means = { lanes: true, clipboard: true };

describe('the verbs of the outline', () => {
	test.each(OUTLINE_VERBS)('%s is done by the keys shown for it', (verb) => {
		const keys = VERB_KEYS[verb];
		const key = keys.at(-1) ?? '';
		const press = {
			key: NAMES[key] ?? (key.length === 1 ? key.toLowerCase() : key),
			ctrlKey: keys.includes('Ctrl'),
			altKey: keys.includes('Alt'),
			shiftKey: keys.includes('Shift'),
			metaKey: false
		};
		expect(verbOfKey(press)).toBe(verb);
	});

	const rows = outlineRows(
		graphOf(
			{
				start: 'startEvent',
				check: { type: 'userTask', step: { kind: 'intake', outcomes: [], citations: [] } },
				late: { type: 'boundaryTimer', attachedTo: 'check' },
				choice: 'exclusiveGateway',
				end: 'endEvent',
				other: 'endEvent'
			},
			['start > check > choice > end', 'choice > other', 'late > other']
		)
	);
	const verbs = (id: string, given = means) =>
		verbsOf(
			rows.find((row) => row.id === id)!,
			given
		);

	test('a step can be moved, copied and put into a lane; its boundary event only leads somewhere', () => {
		expect(verbs('check')).toEqual(expect.arrayContaining(['move', 'up', 'copy', 'lane', 'kind']));
		expect(verbs('late')).not.toEqual(expect.arrayContaining(['move']));
		expect(verbs('late')).not.toContain('lane');
		expect(verbs('late')).toContain('connect');
	});

	test('nothing follows an end and nothing precedes a start', () => {
		expect(verbs('end')).not.toContain('addAfter');
		expect(verbs('end')).not.toContain('connect');
		expect(verbs('start')).not.toContain('addBefore');
	});

	test('only ways have a condition and can be the default', () => {
		expect(verbs('choice-end')).toEqual(expect.arrayContaining(['condition', 'makeDefault']));
		expect(verbs('choice')).not.toContain('condition');
	});

	test('lanes and paste are offered only where there are any', () => {
		expect(verbs('check', { lanes: false, clipboard: false })).not.toContain('lane');
		expect(verbs('check', { lanes: false, clipboard: false })).not.toContain('paste');
	});
});
