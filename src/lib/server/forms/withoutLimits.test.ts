import { expect, it } from 'vitest';
import { withoutLimits } from './withoutLimits.ts';

it.each([
	['^a{1,99}$', '^a+$'],
	['^a{0,149}b{12}$', '^a*b+$'],
	['^a{2,}b{3}c{1,7}$', '^a{2,}b{3}c{1,7}$'],
	['^\\p{L}[\\p{L}\\]{9,99} ]{1,99}$', '^\\p{L}[\\p{L}\\]{9,99} ]+$'],
	['^\\u{1F600}\\{9,99}(ab|c){1,20}?$', '^\\u{1F600}\\{9,99}(ab|c)+?$']
])('%s → %s', (pattern, expected) => {
	expect(withoutLimits(pattern)).toBe(expected);
});
