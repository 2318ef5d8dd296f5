import { field } from '../../testing/fixtures.ts';
import type { Placement } from '../../types.ts';
import type { FaultyForm } from './faultyForms.ts';
import { age, both, fact, gender, ITEM, name, own, prefill, questions, rows, SECOND, section, stored, valid } from './samples.ts';

const assertion = (vi: string, at = '/age', en = 'Age must be 18 or more') => ({
	assertions: [{ id: 'adult', test: { feel: 'age >= 18' }, at, message: { vi, en } }]
});
const person = (id: string, role: string, more: Partial<Placement> = {}) => [
	field(`${id}Name`, `/${id}/fullName`, 'fullName', { role, label: both(`Tên ${id}`), ...more }),
	field(`${id}Age`, `/${id}/age`, 'age', { role, label: both(`Tuổi ${id}`), ...more })
];
const big = (id: string) => section(id, questions(11, id));

/** Faults of words, of pages and of controls. */
export const FAULTY_WORDS: readonly FaultyForm[] = [
	{ rule: 'label-missing', severity: 'error', at: '/title/vi', form: valid([name], { title: { vi: ' ' } }) },
	{ rule: 'label-missing', severity: 'hint', at: `${ITEM}/label`, form: valid([{ ...name, label: { vi: 'Tên' } }]) },
	{
		rule: 'label-duplicate',
		severity: 'warning',
		at: SECOND,
		form: valid([age, field('b', '/b', 'phone', { label: both('Tuổi') })])
	},
	{ rule: 'placeholder-as-label', severity: 'warning', at: `${ITEM}/label`, form: valid([{ ...age, label: both('Ví dụ: 18') }]) },
	{
		rule: 'placeholder-as-label',
		severity: 'warning',
		at: `${ITEM}/help`,
		form: valid([{ ...age, help: both('Nhập tuổi') }]),
		fixed: valid([age])
	},
	{
		rule: 'hint-too-long',
		severity: 'hint',
		at: `${ITEM}/help`,
		form: valid([{ ...age, help: { vi: 'Xem https://vi-du.vn', en: 'See' } }]),
		fixed: valid([{ type: 'text', id: 'ageNote', text: { vi: 'Xem https://vi-du.vn', en: 'See' } }, age])
	},
	{ rule: 'hint-too-long', severity: 'hint', at: `${ITEM}/columns/0/help`, form: valid([rows([{ ...age, help: { vi: 'a'.repeat(121), en: 'a' } }])]) },
	{ rule: 'no-heading', severity: 'hint', at: '/pages/0', form: valid(questions(8)) },
	{
		rule: 'heading-repeated',
		severity: 'warning',
		at: '/pages/1/title',
		form: valid([], {
			pages: [
				{ id: 'a', title: both('Con'), items: [age] },
				{ id: 'b', title: both('CON'), items: [{ ...fact, control: 'declaration', signature: { title: both('x') } }] }
			]
		})
	},
	{
		rule: 'too-many-per-page',
		severity: 'warning',
		at: '/pages/0',
		form: valid([big('a'), big('b')], { print: { omit: ['p1'] } }),
		fixed: valid([], {
			pages: [
				{ id: 'p1', title: both('Trang'), items: [big('a')] },
				{ id: 'page', title: both('Mục b'), items: [big('b')] },
				...valid([]).pages.slice(1)
			],
			print: { omit: ['p1', 'page'] }
		})
	},
	{ rule: 'too-many-per-page', severity: 'warning', at: '/pages/0', form: valid(questions(21)) },
	{ rule: 'fieldset-missing', severity: 'warning', at: '/pages/0', form: valid([...person('a', 'mother'), ...person('b', 'father')]) },
	{
		rule: 'empty-container',
		severity: 'warning',
		at: SECOND,
		form: valid([age, section('s', [])]),
		fixed: valid([age])
	},
	{
		rule: 'preselected-answer',
		severity: 'warning',
		at: `${ITEM}/calculation`,
		form: valid([{ ...fact, calculation: stored('true') }]),
		fixed: valid([fact])
	},
	{
		rule: 'preselected-answer',
		severity: 'error',
		at: `${SECOND}/calculation`,
		form: valid([age, { ...fact, control: 'declaration', signature: { title: both('x') }, calculation: stored('age > 18') }]),
		fixed: valid([age, { ...fact, control: 'declaration', signature: { title: both('x') } }])
	},
	{
		rule: 'preselected-answer',
		severity: 'error',
		at: `${ITEM}/prefill`,
		form: valid([{ ...fact, control: 'declaration', signature: { title: both('x') }, prefill }]),
		fixed: valid([{ ...fact, control: 'declaration', signature: { title: both('x') } }])
	},
	{
		rule: 'select-for-few-options',
		severity: 'warning',
		at: `${ITEM}/control`,
		form: valid([{ ...gender, control: 'select' }]),
		fixed: valid([gender])
	},
	{
		rule: 'control-unfit',
		severity: 'warning',
		at: `${ITEM}/control`,
		form: valid([{ ...age, control: 'radio' }]),
		fixed: valid([age])
	},
	{
		rule: 'control-unfit',
		severity: 'warning',
		at: `${ITEM}/statement`,
		form: valid([{ ...fact, statement: both('Tôi cam đoan') }]),
		fixed: valid([fact])
	},
	{
		rule: 'control-unfit',
		severity: 'warning',
		at: `${ITEM}/signature`,
		form: valid([{ ...fact, signature: { title: both('Người khai') } }]),
		fixed: valid([fact])
	},
	{
		rule: 'date-not-three-part',
		severity: 'warning',
		at: `${ITEM}/local/dataType`,
		form: valid([own({ label: both('Ngày cấp giấy'), constraints: { maxLength: 10 } })]),
		fixed: valid([own({ label: both('Ngày cấp giấy'), dataType: 'date' })])
	},
	{
		rule: 'autocomplete-missing',
		severity: 'warning',
		at: `${ITEM}/element`,
		form: valid([field('phone', '/applicant/phone', 'phone', { role: 'applicant' })])
	},
	{
		rule: 'error-message-generic',
		severity: 'warning',
		at: '/assertions/0/message',
		form: valid([age], assertion('Tuổi không hợp lệ'))
	},
	{
		rule: 'error-message-generic',
		severity: 'warning',
		at: '/assertions/0/message',
		form: valid([age], assertion('Vui lòng nhập tuổi từ 18', '/age', 'Please enter an age of 18 or more')),
		fixed: valid([age], assertion('Nhập tuổi từ 18', '/age', 'Enter an age of 18 or more'))
	},
	{
		rule: 'text-not-nfc',
		severity: 'warning',
		at: `${ITEM}/label`,
		form: valid([{ ...age, label: { vi: 'Tuổi'.normalize('NFD'), en: 'Age' } }]),
		fixed: valid([{ ...age, label: { vi: 'Tuổi', en: 'Age' } }])
	},
	{ rule: 'legacy-font-text', severity: 'warning', at: `${ITEM}/label/vi`, form: valid([{ ...age, label: both('Hä vµ tªn') }]) },
	{ rule: 'legacy-font-text', severity: 'warning', at: `${ITEM}/label/vi`, form: valid([{ ...age, label: both('Hoï vaø teân') }]) },
	{
		rule: 'legacy-font-text',
		severity: 'warning',
		at: '/title/vi',
		form: valid([age], { title: { vi: 'Ðăng ký xe', en: 'Vehicle' } }),
		fixed: valid([age], { title: { vi: 'Đăng ký xe', en: 'Vehicle' } })
	},
	{
		rule: 'unknown-markdown',
		severity: 'warning',
		at: `${ITEM}/text`,
		form: valid([{ type: 'text', id: 't', text: both('Mở đầu\n\n# Mục') }, age])
	},
	{ rule: 'unknown-markdown', severity: 'warning', at: `${ITEM}/label`, form: valid([{ ...age, label: both('<b>Tuổi</b>') }]) }
];
