import { expect, test } from 'vitest';
import { formerUnits } from './formerUnits.ts';

const entry = (code: string, more: object = {}) => ({ code, label: { vi: `Đơn vị ${code}` }, ...more });
const current = [entry('08'), entry('91')];

test('a unit that is no more leads to what it became', () => {
	const merged = entry('02', { validTo: '2025-06-30', successors: ['08'] });
	expect(formerUnits([merged], current, '2026-11-22')).toEqual([
		{ key: 'former:02', entry: merged, successors: [current[0]] }
	]);
});

test('its key is not the code, which another unit may have by now', () => {
	const merged = entry('91', { validTo: '2025-06-30', successors: ['91'] });
	expect(formerUnits([merged], current, '2026-11-22').map(({ key }) => key)).toEqual(['former:91']);
});

test('is none while it stands, without successor, or with one nobody knows', () => {
	const units = [
		entry('02', { validTo: '2026-11-22', successors: ['08'] }),
		entry('04', { validTo: '2025-06-30' }),
		entry('06', { validTo: '2025-06-30', successors: ['99'] })
	];
	expect(formerUnits(units, current, '2026-11-22')).toEqual([]);
});
