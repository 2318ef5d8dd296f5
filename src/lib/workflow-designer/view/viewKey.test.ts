import { describe, expect, test } from 'vitest';
import { viewKey } from './viewKey.ts';

const press = (key: string, ...held: readonly string[]) => ({
	key,
	code: '',
	ctrlKey: held.includes('ctrl'),
	metaKey: held.includes('meta'),
	altKey: held.includes('alt'),
	shiftKey: held.includes('shift')
});

describe('keys of the view', () => {
	test('Ctrl+F searches wherever the focus is', () => {
		expect(viewKey(press('f', 'ctrl'), false)).toBe('search');
		expect(viewKey(press('F', 'meta'), true)).toBe('search');
	});

	test('zooming the page stays the browser’s', () => {
		expect(viewKey(press('+', 'ctrl'), true)).toBeUndefined();
		expect(viewKey(press('0', 'ctrl'), true)).toBeUndefined();
	});

	test('plain keys mean something on the canvas only', () => {
		expect(viewKey(press('0'), true)).toBe('actual');
		expect(viewKey(press('0'), false)).toBeUndefined();
		expect(viewKey(press('o', 'alt'), true)).toBeUndefined();
	});
});
