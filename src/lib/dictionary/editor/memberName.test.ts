import { describe, expect, it } from 'vitest';
import { memberName } from './memberName.ts';

describe('the name of a new member', () => {
	it('is the last part of the id', () => {
		expect(memberName('element:person.fullName@3', [])).toBe('fullName');
		expect(memberName('group:address@draft', [])).toBe('address');
	});

	it('is free in its group', () => {
		expect(memberName('element:mother.fullName@1', ['fullName', 'fullName2'])).toBe('fullName3');
	});

	it('is a path segment even when the id has none', () => {
		expect(memberName('element:19@1', [])).toBe('member');
	});
});
