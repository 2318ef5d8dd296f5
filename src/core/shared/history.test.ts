import { describe, expect, it } from 'vitest';
import { record, redo, startHistory, undo } from './history.ts';

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

	it('does not count the same document as a step', () => {
		const start = startHistory('a');
		expect(record(start, 'a')).toBe(start);
	});
});
