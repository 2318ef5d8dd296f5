/**
 * What the person sees about their work:
 * `saved` the server has everything · `unsaved` edits wait for the next save · `saving` a save is on its way ·
 * `offline` the server did not answer, kept here and tried again · `conflict` somebody saved in between ·
 * `error` the server refused the content; the next edit or "try again" sends it again.
 */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'error';

export type SaveEvent =
	| 'edited'
	| 'started'
	/** Everything that was typed is on the server. */
	| 'acknowledged'
	/** What was sent is on the server, but there are newer edits. */
	| 'acknowledgedOlder'
	| 'unreachable'
	| 'stale'
	| 'refused'
	/** The person chose to save over the other's work. */
	| 'overwrite'
	/** The person took the other's work. */
	| 'reloaded';

const NEXT: Readonly<Record<SaveState, Partial<Record<SaveEvent, SaveState>>>> = {
	saved: { edited: 'unsaved', started: 'saving', reloaded: 'saved' },
	unsaved: { edited: 'unsaved', started: 'saving', reloaded: 'saved' },
	saving: {
		edited: 'saving',
		acknowledged: 'saved',
		acknowledgedOlder: 'unsaved',
		unreachable: 'offline',
		stale: 'conflict',
		refused: 'error'
	},
	offline: { edited: 'offline', started: 'saving', reloaded: 'saved' },
	conflict: { edited: 'conflict', overwrite: 'unsaved', reloaded: 'saved' },
	error: { edited: 'unsaved', started: 'saving', reloaded: 'saved' }
};

/** The state after `event`; throws on an event that cannot happen in `state` (a conflict never saves by itself). */
export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
	const next = NEXT[state][event];
	if (!next) throw new Error(`"${event}" cannot happen while ${state}`);
	return next;
}

/** Whether a save may start in this state. */
export function mayStart(state: SaveState): boolean {
	return NEXT[state].started !== undefined;
}
