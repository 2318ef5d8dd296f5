import { describe, expect, it } from 'vitest';
import { createThrottle } from './throttle.ts';

const limits = { perAccount: 3, perAddress: 5, windowSeconds: 60 };

describe('throttling of sign-in', () => {
	it('stops guesses at one account that come from ever new addresses', async () => {
		const throttle = createThrottle(limits);
		const waits = [];
		for (let n = 0; n < 5; n += 1) waits.push(await throttle.attempt('lan@tinh.vn', `10.0.0.${n}`));
		expect(waits.slice(0, 3)).toEqual([undefined, undefined, undefined]);
		expect(waits[3]?.wait).toBeGreaterThan(50);
		expect(await throttle.attempt('LAN@tinh.vn', '10.0.1.1')).toBeDefined();
	});

	it('stops one address that tries ever new accounts', async () => {
		const throttle = createThrottle(limits);
		for (let n = 0; n < 5; n += 1)
			expect(await throttle.attempt(`u${n}@tinh.vn`, '10.0.0.1')).toBeUndefined();
		expect(await throttle.attempt('u9@tinh.vn', '10.0.0.1')).toBeDefined();
		expect(await throttle.attempt('u9@tinh.vn', '10.0.0.2')).toBeUndefined();
	});

	it('takes the addresses one IPv6 host can choose for one', async () => {
		const throttle = createThrottle(limits);
		for (let n = 0; n < 5; n += 1) await throttle.attempt(`u${n}@tinh.vn`, `2001:db8:0:1::${n}`);
		expect(await throttle.attempt('u9@tinh.vn', '2001:db8:0:1:a:b:c:d')).toBeDefined();
		expect(await throttle.attempt('u9@tinh.vn', '2001:db8:0:2::1')).toBeUndefined();
	});

	it('takes an IPv4 address written as IPv6 for the same', async () => {
		const throttle = createThrottle(limits);
		for (let n = 0; n < 5; n += 1) await throttle.attempt(`u${n}@tinh.vn`, '10.0.0.1');
		expect(await throttle.attempt('u9@tinh.vn', '::ffff:10.0.0.1')).toBeDefined();
	});

	it('forgets failures once the account proved itself', async () => {
		const throttle = createThrottle(limits);
		for (let n = 0; n < 3; n += 1) await throttle.attempt('lan@tinh.vn', '10.0.0.1');
		await throttle.succeeded('Lan@tinh.vn');
		expect(await throttle.attempt('lan@tinh.vn', '10.0.0.1')).toBeUndefined();
	});
});
