import { expect, it } from 'vitest';
import { createLog } from './log.ts';

function record() {
	const lines: string[] = [];
	const log = createLog(
		'info',
		(line) => lines.push(line),
		() => '2026-11-02T01:00:00.000Z'
	);
	return { lines, log };
}

it('writes one JSON object a line from its level up', () => {
	const { lines, log } = record();
	log.debug('unseen');
	log.warn('request refused', { status: 403 });
	expect(lines).toEqual([
		'{"time":"2026-11-02T01:00:00.000Z","level":"warn","message":"request refused","status":403}\n'
	]);
});

it('never writes what is named as a secret, at any depth', () => {
	const { lines, log } = record();
	log.info('sign-in', {
		email: 'a@b.vn',
		password: 'p1',
		session: { token: 't1' },
		apiKey: 'k1',
		Cookie: 'c1'
	});
	expect(lines[0]).toContain('a@b.vn');
	expect(lines[0]).not.toMatch(/p1|t1|k1|c1/);
});

it('writes an error with its stack', () => {
	const { lines, log } = record();
	log.error('failed', { error: new TypeError('broken') });
	expect(JSON.parse(lines[0]!)).toMatchObject({ error: { name: 'TypeError', message: 'broken' } });
});
