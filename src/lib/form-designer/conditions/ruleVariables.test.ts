import { expect, test } from 'vitest';
import { everything, library } from '#core/forms/testing/fixtures.ts';
import { conditionWords } from './conditionWords.ts';
import { ruleVariables } from './ruleVariables.ts';

const paths = (row?: string) => ruleVariables(everything, library, 'vi', row).map(({ path }) => path);

test('a rule may read every field outside tables, the parts of addresses, and tables with all their rows', () => {
	expect(paths()).toEqual(
		expect.arrayContaining(['applicant.age', 'applicant.residence.province', 'members', 'members.share'])
	);
	expect(paths()).not.toContain('share');
});

test('in a row its columns come first, by their names in the row', () => {
	expect(paths('members').slice(0, 4)).toEqual(['fullName', 'age', 'personId', 'share']);
	expect(paths('members')).toContain('members.share');
});

test('types tell what may be asked; codes have their labels', () => {
	const variables = ruleVariables(everything, library, 'vi');
	const typed = (path: string) => variables.find((variable) => variable.path === path);
	expect(typed('applicant.gender')).toMatchObject({
		type: 'code',
		codes: [{ value: 'male', label: 'Mục male' }, {}, {}]
	});
	expect(typed('applicant.age')).toMatchObject({ type: 'number', integer: true, minimum: 0, maximum: 150 });
	expect(typed('hasChild')).toMatchObject({ type: 'boolean', optional: false });
	expect(typed('members.share')).toMatchObject({ type: 'list' });
	expect(conditionWords({ feel: 'applicant.gender = "male"' }, variables, 'vi')).toBe(
		'Giới tính là Mục male'
	);
	expect(conditionWords({ feel: 'applicant.gender =' }, variables, 'vi')).toBe('applicant.gender =');
});
