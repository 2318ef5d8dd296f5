import { describe, expect, test } from 'vitest';
import { formNodes } from '../formNodes.ts';
import { field, form, repeat } from '../testing/fixtures.ts';
import { readersOf } from './readersOf.ts';

const readers = readersOf(
	formNodes(
		form([
			field('motherName', '/mother/fullName', 'fullName'),
			field('home', '/mother/home', 'fullName'),
			field('name', '/name', 'fullName'),
			repeat('members', '/members', [field('memberName', '/name', 'fullName'), field('age', '/age', 'fullName')])
		])
	)
);

describe('a path is read by', () => {
	test.each([
		['the field itself', 'mother.fullName', undefined, ['motherName']],
		['the fields below an object', 'mother', undefined, ['motherName', 'home']],
		['the field a part belongs to', 'mother.home.province', undefined, ['home']],
		['a repeat and its columns', 'members', undefined, ['members', 'memberName', 'age']],
		['a repeat and one of its columns', 'members.age', undefined, ['members', 'age']],
		['in a row, its own field before that of the form', 'name', 'members', ['memberName']],
		['in a row, the form where the row has none', 'mother.home', 'members', ['home']],
		['nobody who only begins with the same letters', 'moth', undefined, []],
		['nobody in a repeat that is not there', 'age', 'nowhere', []]
	])('%s', (_, read, row, expected) => {
		expect(readers(read, row)).toEqual(expected);
		// Asked again, it is remembered.
		expect(readers(read, row)).toEqual(expected);
	});
});
