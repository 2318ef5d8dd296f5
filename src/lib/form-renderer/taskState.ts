import type { AnswerError } from '#core/forms/index.ts';

/** How far a part of the form has come. */
export type TaskState = 'todo' | 'doing' | 'done' | 'bad' | 'unneeded';

/** What is known of a part. */
export interface TaskFacts {
	/** Whether its condition holds and it asks anything. */
	readonly isShown: boolean;
	/** Whether the person has declared it done. */
	readonly isFinished: boolean;
	/** Whether the person has answered anything in it; what sources filled in does not count. */
	readonly isTouched: boolean;
	readonly errors: readonly AnswerError[];
}

/** What is only missing is work still to do; what is wrong, or missing where the person said "done", is a problem. */
export function taskState({ isShown, isFinished, isTouched, errors }: TaskFacts): TaskState {
	if (!isShown) return 'unneeded';
	if (!isFinished && !isTouched) return 'todo';
	if (errors.length === 0) return 'done';
	return isFinished || errors.some(({ keyword }) => keyword !== 'required' && keyword !== 'minItems')
		? 'bad'
		: 'doing';
}
