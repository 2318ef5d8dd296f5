import { applyPatches, diff, type Patch } from './patch.ts';

/** A change, as patches in both directions. */
export interface Step {
	readonly redo: readonly Patch[];
	readonly undo: readonly Patch[];
}

/** Undo and redo over immutable documents, oldest step first; selection and view state never enter it. */
export interface History<T> {
	readonly past: readonly Step[];
	readonly present: T;
	/** Steps taken back, the last one first. */
	readonly future: readonly Step[];
}

/** Steps kept; older ones are forgotten. */
const LIMIT = 200;

export function startHistory<T>(present: T): History<T> {
	return { past: [], present, future: [] };
}

/** A new present; the same document again is no step. */
export function record<T>(history: History<T>, next: T): History<T> {
	const step = stepBetween(history.present, next);
	if (step.redo.length === 0) return history;
	return { past: [...history.past, step].slice(-LIMIT), present: next, future: [] };
}

/** A new present in place of the last one: what was recorded last and this are one step. */
export function amend<T>(history: History<T>, next: T): History<T> {
	const last = history.past.at(-1);
	if (!last) return record(history, next);
	const step = stepBetween(applyPatches(history.present, last.undo), next);
	const earlier = history.past.slice(0, -1);
	return { past: step.redo.length === 0 ? earlier : [...earlier, step], present: next, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
	const step = history.past.at(-1);
	if (!step) return history;
	return {
		past: history.past.slice(0, -1),
		present: applyPatches(history.present, step.undo),
		future: [step, ...history.future]
	};
}

export function redo<T>(history: History<T>): History<T> {
	const [step, ...future] = history.future;
	if (!step) return history;
	return { past: [...history.past, step], present: applyPatches(history.present, step.redo), future };
}

// helpers

function stepBetween(before: unknown, after: unknown): Step {
	return { redo: diff(before, after), undo: diff(after, before) };
}
