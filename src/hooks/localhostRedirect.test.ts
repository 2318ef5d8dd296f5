import { expect, it } from 'vitest';
import { localhostRedirect } from './localhostRedirect.ts';

const URL_HERE = new URL('http://127.0.0.1:3000/procedures?text=khai#top');

it('leads from localhost to the address the program answers as', () => {
	expect(localhostRedirect('localhost:3000', URL_HERE, 'http://127.0.0.1:3000')).toBe(
		'http://127.0.0.1:3000/procedures?text=khai'
	);
});

it.each([
	['127.0.0.1:3000', 'http://127.0.0.1:3000'],
	['localhost:3000', 'http://localhost:3000'],
	['localhost.evil.example', 'http://127.0.0.1:3000'],
	[null, 'http://127.0.0.1:3000']
])('leaves %s with origin %s alone', (host, origin) => {
	expect(localhostRedirect(host, URL_HERE, origin)).toBeUndefined();
});
