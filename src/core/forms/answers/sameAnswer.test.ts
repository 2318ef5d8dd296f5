import { expect, it } from 'vitest';
import { sameAnswer } from './sameAnswer.ts';

it.each([
	[{ province: '01', commune: '00004' }, { commune: '00004', province: '01' }, true],
	[{ province: '01', commune: '00004' }, { province: '01', commune: '00004', line: 'Số 1' }, false],
	[['a', 'b'], ['b', 'a'], false],
	[1, '1', false],
	[undefined, undefined, true],
	['', undefined, false]
])('%j and %j say the same: %s', (a, b, same) => {
	expect(sameAnswer(a, b)).toBe(same);
});
