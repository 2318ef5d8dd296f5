import { expect, test } from 'vitest';
import { freeOf } from './placing.ts';

const STEP = { width: 100, height: 80 };

test('a free place is taken as it is', () => {
	expect(freeOf({ x: 300, y: 100 }, STEP, [{ x: 0, y: 60, ...STEP }], 'y')).toEqual({ x: 300, y: 100 });
});

test('an occupied place gives way downwards, past everything in the column', () => {
	const column = [60, 160, 300].map((y) => ({ x: 250, y, ...STEP }));
	const { x, y } = freeOf({ x: 300, y: 100 }, STEP, column, 'y');
	expect(x).toBe(300);
	expect(y - 40).toBeGreaterThanOrEqual(380);
});

test('where work goes down, the place gives way to the right', () => {
	const { x, y } = freeOf({ x: 300, y: 100 }, STEP, [{ x: 250, y: 60, ...STEP }], 'x');
	expect(y).toBe(100);
	expect(x - 50).toBeGreaterThanOrEqual(350);
});
