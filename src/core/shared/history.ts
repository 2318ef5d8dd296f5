/** Undo and redo over immutable documents; selection and view state never enter it. */
export interface History<T> {
	readonly past: readonly T[];
	readonly present: T;
	readonly future: readonly T[];
}

/** Steps kept; older ones are forgotten. */
const LIMIT = 200;

export function startHistory<T>(present: T): History<T> {
	return { past: [], present, future: [] };
}

/** A new present; the same object again is no step. */
export function record<T>(history: History<T>, next: T): History<T> {
	if (next === history.present) return history;
	return { past: [...history.past, history.present].slice(-LIMIT), present: next, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
	const previous = history.past.at(-1);
	if (previous === undefined) return history;
	return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
	const [next, ...future] = history.future;
	if (next === undefined) return history;
	return { past: [...history.past, history.present], present: next, future };
}
