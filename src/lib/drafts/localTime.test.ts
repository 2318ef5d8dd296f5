import { describe, expect, it } from 'vitest';
import { localTime } from './localTime.ts';

describe('localTime', () => {
	it('is Vietnamese time, with the day when it is not today', () => {
		expect(localTime('2026-11-21T02:41:00.000Z', '2026-11-21T10:00:00.000Z')).toBe('09:41');
		expect(localTime('2026-11-20T18:00:00.000Z', '2026-11-21T10:00:00.000Z')).toBe('01:00');
		expect(localTime('2026-11-20T02:41:00.000Z', '2026-11-21T10:00:00.000Z')).toBe('09:41 20/11');
	});
});
