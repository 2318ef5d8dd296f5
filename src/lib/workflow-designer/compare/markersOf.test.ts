import { expect, test } from 'vitest';
import { markersOf } from './markersOf.ts';
import type { ComparedChange } from './types.ts';

const change = (
	type: ComparedChange['type'],
	at: string,
	more: Partial<ComparedChange> = {}
): ComparedChange => ({
	type,
	at,
	with: [],
	text: at,
	migration: 'compatible',
	...more
});
const changes = [
	change('added', 'new', { with: ['toNew'] }),
	change('removed', 'old'),
	change('changed', 'step'),
	change('changed', 'step')
];

test('each drawing shows what it has, flows with their nodes, and every mark once', () => {
	expect(markersOf(changes, 'before', undefined)).toEqual({ old: ['removed'], step: ['changed'] });
	expect(markersOf(changes, 'after', undefined)).toEqual({
		new: ['added'],
		toNew: ['added'],
		step: ['changed']
	});
});

test('what is chosen is marked besides', () => {
	expect(markersOf(changes, 'after', changes[2])).toMatchObject({ step: ['changed', 'chosen'] });
});
