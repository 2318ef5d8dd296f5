import { describe, expect, it } from 'vitest';
import { mayStart, nextSaveState, type SaveEvent, type SaveState } from './saveState.ts';

const TABLE: readonly (readonly [SaveState, SaveEvent, SaveState])[] = [
	['saved', 'edited', 'unsaved'],
	['saved', 'started', 'saving'],
	['unsaved', 'edited', 'unsaved'],
	['unsaved', 'started', 'saving'],
	['saving', 'edited', 'saving'],
	['saving', 'acknowledged', 'saved'],
	['saving', 'acknowledgedOlder', 'unsaved'],
	['saving', 'unreachable', 'offline'],
	['saving', 'stale', 'conflict'],
	['saving', 'refused', 'error'],
	['offline', 'edited', 'offline'],
	['offline', 'started', 'saving'],
	['conflict', 'edited', 'conflict'],
	['conflict', 'overwrite', 'unsaved'],
	['conflict', 'reloaded', 'saved'],
	['error', 'edited', 'unsaved'],
	['error', 'started', 'saving']
];

describe('the save state', () => {
	it.each(TABLE)('%s, when %s, becomes %s', (state, event, next) => {
		expect(nextSaveState(state, event)).toBe(next);
	});

	it('never starts a second save, nor one in a conflict', () => {
		expect(mayStart('saving')).toBe(false);
		expect(mayStart('conflict')).toBe(false);
		expect(() => nextSaveState('saving', 'started')).toThrow('cannot happen');
		expect(() => nextSaveState('conflict', 'started')).toThrow('cannot happen');
	});
});
