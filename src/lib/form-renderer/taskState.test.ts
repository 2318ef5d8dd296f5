import { describe, expect, it } from 'vitest';
import type { AnswerError } from '#core/forms/index.ts';
import { taskState, type TaskFacts } from './taskState.ts';

const missing: AnswerError = { at: '/x', field: '/x', keyword: 'required', params: {} };
const wrong: AnswerError = { ...missing, keyword: 'pattern' };
const facts: TaskFacts = { isShown: true, isFinished: false, isTouched: false, errors: [missing] };

describe('a part of the form', () => {
	it.each([
		['is not needed while its condition does not hold', { isShown: false, isTouched: true }, 'unneeded'],
		['is not started before anything is answered', {}, 'todo'],
		['is not started though nothing in it is required', { errors: [] }, 'todo'],
		['is in progress while answers are missing', { isTouched: true }, 'doing'],
		['has problems when an answer is wrong', { isTouched: true, errors: [wrong] }, 'bad'],
		['has problems when it was said to be done and is not', { isFinished: true }, 'bad'],
		['is done when all is answered', { isTouched: true, errors: [] }, 'done'],
		[
			'is done when nothing had to be answered and the person went through it',
			{ isFinished: true, errors: [] },
			'done'
		]
	] as const)('%s', (_, more, state) => {
		expect(taskState({ ...facts, ...more })).toBe(state);
	});
});
