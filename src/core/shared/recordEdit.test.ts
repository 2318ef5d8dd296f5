import { describe, expect, it } from 'vitest';
import { record, startHistory, undo } from './history.ts';
import { recordEdit } from './recordEdit.ts';

const typed = record(startHistory(''), 'a');

describe('recordEdit', () => {
	it('undoes a word typed in one go as one step', () => {
		const history = recordEdit(typed, 'ab', { property: 'f label', at: 0 }, { property: 'f label', at: 900 });
		expect(history.present).toBe('ab');
		expect(undo(history).present).toBe('');
	});

	it.each([
		['after a pause', { property: 'f label', at: 2000 }],
		['in another property', { property: 'f help', at: 100 }],
		['of the structure', undefined]
	])('makes an edit %s a step of its own', (_, key) => {
		const history = recordEdit(typed, 'ab', { property: 'f label', at: 0 }, key);
		expect(undo(history).present).toBe('a');
	});
});
