import { field } from '../../testing/fixtures.ts';
import type { FaultyForm } from './faultyForms.ts';
import { age, both, fact, gender, ITEM, name, paged, rows, SECOND, section, stored, valid } from './samples.ts';

const assertion = (vi: string, at = '/age', en = 'Age must be 18 or more') => ({
	assertions: [{ id: 'adult', test: { feel: 'age >= 18' }, at, message: { vi, en } }]
});

/** Faults of conditions, calculations and limits. */
export const FAULTY_LOGIC: readonly FaultyForm[] = [	{
		rule: 'ast-differs',
		severity: 'error',
		at: `${ITEM}/visibleWhen/ast`,
		form: valid([{ ...name, visibleWhen: { feel: 'age > 3', ast: { op: 'literal', value: true } } }, age]),
		fixed: valid([{ ...name, visibleWhen: stored('age > 3') }, age])
	},
	{
		rule: 'condition-reads-unknown-field',
		severity: 'error',
		at: `${ITEM}/visibleWhen`,
		form: valid([{ ...name, visibleWhen: { feel: 'mother.fullName = "x"' } }])
	},
	{
		rule: 'condition-reads-unknown-field',
		severity: 'error',
		at: `${ITEM}/columns/1/visibleWhen`,
		form: valid([rows([age, field('b', '/b', 'phone', { visibleWhen: stored('agee > 1') })])]),
		fixed: valid([rows([age, field('b', '/b', 'phone', { visibleWhen: stored('age > 1') })])])
	},
	{
		rule: 'calculation-reads-unknown',
		severity: 'error',
		at: `${ITEM}/calculation`,
		form: valid([field('twice', '/twice', 'age', { label: both('Gấp đôi'), calculation: stored('agge * 2') }), age]),
		fixed: valid([field('twice', '/twice', 'age', { label: both('Gấp đôi'), calculation: stored('age * 2') }), age])
	},
	{
		rule: 'condition-impossible-value',
		severity: 'warning',
		at: `${ITEM}/visibleWhen`,
		form: valid([{ ...age, visibleWhen: stored('gender = "femal"') }, gender]),
		fixed: valid([{ ...age, visibleWhen: stored('gender = "female"') }, gender])
	},
	{
		rule: 'condition-never-true',
		severity: 'warning',
		at: `${SECOND}/visibleWhen`,
		form: valid([age, { ...gender, visibleWhen: stored('age > 3 and age < 2') }]),
		fixed: valid([age])
	},
	{
		rule: 'condition-never-true',
		severity: 'warning',
		at: `${SECOND}/items/0/visibleWhen`,
		form: valid([age, section('s', [{ ...gender, visibleWhen: stored('age < 2') }, fact], { visibleWhen: stored('age > 3') })]),
		fixed: valid([age, section('s', [fact], { visibleWhen: stored('age > 3') })])
	},
	{
		rule: 'condition-never-true',
		severity: 'warning',
		at: `${SECOND}/requiredWhen`,
		form: valid([age, { ...gender, requiredWhen: stored('age > 3 and age < 2') }]),
		fixed: valid([age, gender])
	},
	{
		rule: 'unreachable-page',
		severity: 'error',
		at: '/pages/0/visibleWhen',
		form: valid([], {
			pages: [
				{ id: 'p0', title: both('Đầu'), visibleWhen: stored('age > 3 and age < 2'), items: [gender] },
				...valid([age]).pages
			],
			layout: 'taskList'
		})
	},
	{
		rule: 'required-while-hidden',
		severity: 'warning',
		at: `${SECOND}/requiredWhen`,
		form: valid([age, { ...gender, visibleWhen: stored('age > 3'), requiredWhen: stored('age < 2') }]),
		fixed: valid([age, { ...gender, visibleWhen: stored('age > 3') }])
	},
	{
		rule: 'required-calculated',
		severity: 'hint',
		at: SECOND,
		form: valid([age, field('b', '/b', 'age', { label: both('Sau'), calculation: stored('age + 1'), required: true })]),
		fixed: valid([age, field('b', '/b', 'age', { label: both('Sau'), calculation: stored('age + 1') })])
	},
	{
		rule: 'rule-reads-later-field',
		severity: 'warning',
		at: `${ITEM}/visibleWhen`,
		form: paged([{ ...gender, visibleWhen: stored('age > 3') }, fact], [age, name]),
		fixed: paged([fact], [age, { ...gender, visibleWhen: stored('age > 3') }, name])
	},
	{
		rule: 'assertion-nowhere',
		severity: 'error',
		at: '/assertions/0/at',
		form: valid([age], assertion('Nhập tuổi từ 18', '/years'))
	},
	{
		rule: 'repeat-limits-reversed',
		severity: 'error',
		at: ITEM,
		form: valid([rows([age], { min: 5, max: 2 })]),
		fixed: valid([rows([age], { min: 2, max: 5 })])
	}
];
