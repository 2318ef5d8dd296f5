import { expect, test } from 'vitest';
import { parseEdition } from './parseEdition.ts';

test.each([
	['draft', 'draft'],
	['v3', { version: 3 }],
	['c12', { checkpoint: 12 }],
	['v', undefined],
	['x3', undefined],
	['v3; drop', undefined],
	[null, undefined]
])('%s is %j', (text, edition) => {
	expect(parseEdition(text)).toEqual(edition);
});
