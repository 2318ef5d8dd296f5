import { expect, it } from 'vitest';
import { nextPath } from './nextPath.ts';

const ORIGIN = 'http://127.0.0.1:3000';

it.each(['/', '/procedures/1.001193?tab=fees#main', '/a//b'])('goes to %s of this site', (next) => {
	expect(nextPath(next, ORIGIN)).toBe(next);
});

it.each([
	null,
	'',
	'procedures',
	'//evil.example',
	'/\\evil.example',
	'/\t/evil.example',
	'https://evil.example/',
	'javascript:alert(1)',
	`${ORIGIN}/procedures`
])('does not go to %j', (next) => {
	expect(nextPath(next, ORIGIN)).toBe('/');
});
