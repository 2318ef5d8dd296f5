import { expect, test } from 'vitest';
import { renameReads } from './renameReads.ts';

const IDS = new Map([
	['appraise', 'appraise2'],
	['sign', 'sign3']
]);

test.each([
	['step.appraise.outcome = "passed"', 'step.appraise2.outcome = "passed"'],
	[
		'step.appraise.outcome = "passed" and not(step.sign.outcome in ("signed", "returned"))',
		'step.appraise2.outcome = "passed" and not(step.sign3.outcome in ("signed", "returned"))'
	],
	[
		'if step.sign.outcome = "signed" then true else false',
		'if step.sign3.outcome = "signed" then true else false'
	]
])('a condition reads the copies of the steps: %s', (feel, expected) => {
	expect(renameReads(feel, IDS)).toBe(expected);
});

test.each(['step.appraise2.outcome  =  "passed"', 'form.appraise = "step.appraise"', 'not a ( condition'])(
	'what reads no copied step keeps its spelling: %s',
	(feel) => {
		expect(renameReads(feel, IDS)).toBe(feel);
	}
);
