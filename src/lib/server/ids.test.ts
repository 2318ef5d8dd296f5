import { describe, expect, it } from 'vitest';
import { ID_PATTERN } from '#core/shared/ref.ts';
import { createNewId } from './ids.ts';

describe('new ids', () => {
	it('can be document ids and sort in the order they are made', () => {
		const newId = createNewId(() => 1_795_000_000_000);
		const ids = Array.from({ length: 1000 }, newId);
		expect(ids.every((id) => ID_PATTERN.test(id) && id.length === 26)).toBe(true);
		expect([...ids].sort()).toEqual(ids);
		expect(new Set(ids).size).toBe(1000);
	});

	it('go on rising when the clock steps back', () => {
		let now = 1_795_000_000_000;
		const newId = createNewId(() => now);
		const before = newId();
		now -= 60_000;
		expect(newId() > before).toBe(true);
	});

	it('start with the time', () => {
		const newId = createNewId(() => 0);
		expect(newId().startsWith('0000000000')).toBe(true);
	});
});
