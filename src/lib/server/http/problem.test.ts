import { expect, it } from 'vitest';
import { problemResponse, statusOf } from './problem.ts';

it.each([
	['auth/required', 401],
	['auth/forbidden', 403],
	['auth/not-found', 404],
	['document/stale-rev', 409],
	['request/too-large', 413],
	['shape/missing', 422]
])('answers %s with %i', (code, status) => {
	expect(statusOf({ code })).toBe(status);
});

it('says in RFC 9457 what is wrong, where, and in both languages', async () => {
	const response = problemResponse([{ code: 'document/stale-rev', at: '', params: { rev: 4 } }], {
		requestId: 'r1'
	});
	expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
	const body = (await response.json()) as { detail: string; problems: { message: { en: string } }[] };
	expect(body).toMatchObject({ status: 409, title: 'document/stale-rev', requestId: 'r1' });
	expect(body.problems).toMatchObject([{ code: 'document/stale-rev', at: '', params: { rev: 4 } }]);
	expect(body.detail).toContain('phiên bản');
	expect(body.problems[0]?.message.en).not.toBe('document/stale-rev');
});
