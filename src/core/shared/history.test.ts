import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amend, record, redo, startHistory, undo, type History } from './history.ts';

describe('history', () => {
	it('undoes and redoes in order', () => {
		const history = record(record(startHistory('a'), 'b'), 'c');
		expect(undo(undo(history)).present).toBe('a');
		expect(redo(undo(history)).present).toBe('c');
	});

	it('drops the redo branch once something new is recorded', () => {
		const history = record(undo(record(startHistory('a'), 'b')), 'c');
		expect(redo(history).present).toBe('c');
	});

	it('does not count the same document as a step, equal or identical', () => {
		const start = startHistory({ a: { b: 1 } });
		expect(record(start, start.present)).toBe(start);
		expect(record(start, { a: { b: 1 } })).toBe(start);
	});

	it('has each step as patches in both directions', () => {
		const { past } = record(startHistory({ title: 'a', items: [1] }), { title: 'b', items: [1] });
		expect(past).toEqual([
			{
				redo: [{ op: 'replace', path: '/title', value: 'b' }],
				undo: [{ op: 'replace', path: '/title', value: 'a' }]
			}
		]);
	});

	it('forgets steps beyond two hundred', () => {
		let history: History<number> = startHistory(0);
		for (let count = 1; count <= 250; count++) history = record(history, count);
		expect(all(history, undo).present).toBe(50);
	});

	it('comes back to the start, and to the end, over any edits', () => {
		const edit = fc.oneof(
			fc.record({ use: fc.constantFrom('record', 'amend'), next: fc.jsonValue({ maxDepth: 3 }) }),
			fc.record({ use: fc.constantFrom('undo', 'redo') })
		);
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 3 }), fc.array(edit, { maxLength: 20 }), (start, edits) => {
				let history: History<unknown> = startHistory(start);
				for (const each of edits) {
					const before = history;
					switch (each.use) {
						case 'undo':
							history = undo(history);
							if (history !== before) expect(redo(history)).toEqual(before);
							break;
						case 'redo':
							history = redo(history);
							if (history !== before) expect(undo(history)).toEqual(before);
							break;
						default: {
							const next = 'next' in each ? each.next : start;
							history = (each.use === 'amend' ? amend : record)(history, next);
							expect(history.present).toEqual(next);
						}
					}
				}
				const end = all(history, redo).present;
				const first = all(history, undo);
				expect(first.present).toEqual(start);
				expect(all(first, redo).present).toEqual(end);
			}),
			{ numRuns: 300 }
		);
	});
});

function all<T>(history: History<T>, step: (history: History<T>) => History<T>): History<T> {
	const next = step(history);
	return next === history ? history : all(next, step);
}
