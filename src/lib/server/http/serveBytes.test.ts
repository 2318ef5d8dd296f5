import { expect, test } from 'vitest';
import { serveBytes } from './serveBytes.ts';

const digest = `sha256:${'a'.repeat(64)}` as const;
const file = { bytes: Buffer.from('0123456789'), mediaType: 'application/json', digest };
const ask = (headers: Record<string, string> = {}) =>
	serveBytes(new Request('https://s.example/', { headers }), file, { immutable: true });

test('the digest is the strong tag, and what has it gets nothing again', async () => {
	const whole = ask();
	expect(whole.headers.get('etag')).toBe(`"${digest}"`);
	expect(whole.headers.get('cache-control')).toContain('immutable');
	expect(await whole.text()).toBe('0123456789');
	for (const tag of [`"${digest}"`, `W/"${digest}"`, `"x", "${digest}"`, '*']) {
		expect(ask({ 'if-none-match': tag }).status).toBe(304);
	}
	expect(ask({ 'if-none-match': '"other"' }).status).toBe(200);
});

test.each([
	['bytes=0-3', '0123', 'bytes 0-3/10'],
	['bytes=7-', '789', 'bytes 7-9/10'],
	['bytes=-2', '89', 'bytes 8-9/10'],
	['bytes=8-99', '89', 'bytes 8-9/10']
])('%s is a part', async (range, text, contentRange) => {
	const part = ask({ range });
	expect(part.status).toBe(206);
	expect(part.headers.get('content-range')).toBe(contentRange);
	expect(await part.text()).toBe(text);
});

test.each(['bytes=10-', 'bytes=-0'])('%s lies outside', async (range) => {
	const refused = ask({ range });
	expect(refused.status).toBe(416);
	expect(refused.headers.get('content-range')).toBe('bytes */10');
	expect(refused.headers.get('content-type')).toContain('application/problem+json');
});

test.each(['bytes=0-1,3-4', 'lines=0-3', 'bytes=5-2', 'bytes=-'])(
	'%s is answered with the whole',
	(range) => {
		expect(ask({ range }).status).toBe(200);
	}
);

test('a part of something else is not mixed in', () => {
	expect(ask({ range: 'bytes=0-3', 'if-range': '"other"' }).status).toBe(200);
	expect(ask({ range: 'bytes=0-3', 'if-range': `"${digest}"` }).status).toBe(206);
});
