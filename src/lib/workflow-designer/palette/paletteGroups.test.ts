import { expect, test } from 'vitest';
import { STEP_KINDS } from '#core/workflows/types.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { matching, paletteGroups } from './paletteGroups.ts';

overwriteGetLocale(() => 'vi');

test('the palette has every step kind and every part of the portable subset once', () => {
	const ids = paletteGroups().flatMap(({ items }) => items.map(({ id }) => id));
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids).toEqual(expect.arrayContaining([...STEP_KINDS]));
	for (const part of [
		'eventChoice',
		'timer',
		'message',
		'terminate',
		'errorEnd',
		'boundaryError',
		'subprocess',
		'call'
	]) {
		expect(ids).toContain(part);
	}
});

test('it is searched without accents, by several words', () => {
	const found = matching(paletteGroups(), 'ky so').flatMap(({ items }) => items.map(({ id }) => id));
	expect(found).toEqual(['sign']);
	const loops = matching(paletteGroups(), 'bo sung vong');
	expect(loops.map(({ id, items }) => [id, items.length])).toEqual([['template', 1]]);
	expect(matching(paletteGroups(), 'zzz')).toEqual([]);
});
