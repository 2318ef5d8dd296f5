import type { argon2 } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { hashPassword, passwordProblem, verifyPassword } from './passwords.ts';

/** The work of every derivation, in order. */
const derivations = vi.hoisted((): unknown[] => []);

vi.mock('node:crypto', async (original) => {
	const crypto = await original<typeof import('node:crypto')>();
	const counted: typeof argon2 = (algorithm, parameters, callback) => {
		const { memory, passes, parallelism, tagLength } = parameters;
		derivations.push({ algorithm, memory, passes, parallelism, tagLength });
		crypto.argon2(algorithm, parameters, callback);
	};
	return { ...crypto, argon2: counted };
});

describe('passwords', () => {
	it('are kept as argon2id with their cost and a salt of their own', async () => {
		const [first, second] = await Promise.all([hashPassword('mật khẩu dài'), hashPassword('mật khẩu dài')]);
		expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
		expect(second).not.toBe(first);
	});

	it('are known again, however the keyboard composes them', async () => {
		const hash = await hashPassword('Trường Sa 1988!'.normalize('NFD'));
		expect(await verifyPassword(hash, 'Trường Sa 1988!'.normalize('NFC'))).toBe(true);
		expect(await verifyPassword(hash, 'truong sa 1988!')).toBe(false);
	});

	it('of nobody are never right, and cost the same work', async () => {
		const hash = await hashPassword('x');
		derivations.length = 0;
		expect(await verifyPassword(hash, 'wrong')).toBe(false);
		expect(await verifyPassword(undefined, 'wrong')).toBe(false);
		const [known, unknown] = derivations;
		expect(unknown).toEqual(known);
		expect(derivations).toHaveLength(2);
	});

	it('that are not hashes match nothing', async () => {
		expect(await verifyPassword('plain', 'plain')).toBe(false);
		expect(await verifyPassword('$argon2id$v=19$m=1,t=1,p=1$AA$AA', '')).toBe(false);
	});

	it('leave the event loop free while they are hashed', async () => {
		let ticks = 0;
		const timer = setInterval(() => (ticks += 1), 1);
		await Promise.all([1, 2, 3].map((n) => hashPassword(`p${n}`)));
		clearInterval(timer);
		expect(ticks).toBeGreaterThan(5);
	});
});

describe('passwordProblem', () => {
	it.each([
		['ngắn quá', 'auth/password-short'],
		['x'.repeat(129), 'auth/password-long'],
		['aaaaaaaaaaaaaa', 'auth/password-guessable'],
		['nguyenlan-2026!', 'auth/password-guessable'],
		['bốn con trâu đen', undefined]
	])('says of %j: %s', (password, code) => {
		expect(passwordProblem(password, 'NguyenLan@tinh.gov.vn')?.code).toBe(code);
	});
});
