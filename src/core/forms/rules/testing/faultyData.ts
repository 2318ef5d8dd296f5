import { field, form } from '../../testing/fixtures.ts';
import type { FaultyForm } from './faultyForms.ts';
import { age, both,
	fact, gender, ITEM, local, name, own, prefill, rows, SECOND, section, stored, valid} from './samples.ts';

const homePrefill = { policy: 'locked', source: 'source:populationDb@1', field: 'home', fallback: 'ask' } as const;
const home = field('home', '/home', 'home', { role: 'applicant' });

/** Faults of what is asked, bound, filled and printed. */
export const FAULTY_DATA: readonly FaultyForm[] = [	{
		rule: 'asked-twice',
		severity: 'warning',
		at: SECOND,
		form: valid([name, { ...name, id: 'n2', path: '/n2', label: both('Lại tên'), required: true }]),
		fixed: valid([name, { ...name, id: 'n2', path: '/n2', label: both('Lại tên'), calculation: stored('fullName') }])
	},
	{
		rule: 'asked-twice',
		severity: 'warning',
		at: SECOND,
		form: valid([
			{ ...name, visibleWhen: stored('age > 3') },
			{ ...name, id: 'n2', path: '/n2', label: both('Lại tên') },
			age
		])
	},
	{
		rule: 'asked-though-known',
		severity: 'warning',
		at: ITEM,
		form: valid([home]),
		fixed: valid([{ ...home, prefill: homePrefill }])
	},
	{
		rule: 'asked-though-known',
		severity: 'warning',
		at: SECOND,
		form: valid([{ ...name, role: 'mother', prefill }, { ...home, role: 'mother' }]),
		fixed: valid([{ ...name, role: 'mother', prefill }, { ...home, role: 'mother', prefill: homePrefill }])
	},
	{
		rule: 'unknown-source-field',
		severity: 'error',
		at: `${ITEM}/prefill`,
		form: valid([{ ...name, prefill: { ...prefill, field: 'shoeSize' } }]),
		fixed: valid([name])
	},
	{
		rule: 'prefill-in-row',
		severity: 'warning',
		at: `${ITEM}/columns/0/prefill`,
		form: valid([rows([{ ...name, prefill }])]),
		fixed: valid([rows([name])])
	},
	{
		rule: 'prefill-of-another',
		severity: 'warning',
		at: `${ITEM}/prefill`,
		form: valid([{ ...name, prefill: { ...prefill, field: 'birthDate' } }])
	},
	{
		rule: 'prefill-of-another',
		severity: 'hint',
		at: `${ITEM}/prefill`,
		form: valid([{ ...name, prefill: { ...prefill, field: 'home' } }])
	},
	{ rule: 'unbound-field', severity: 'warning', at: `${ITEM}/local`, form: valid([local]) },
	{ rule: 'unbound-field', severity: 'error', at: `${ITEM}/local`, form: valid([local]), stage: 'candidate' },
	{
		rule: 'local-field-looks-like',
		severity: 'hint',
		at: `${ITEM}/local`,
		form: valid([own({ label: both('Họ, chữ đệm và tên') })]),
		fixed: valid([{ type: 'field', id: 'own', path: '/own', element: 'element:fullName@1' }])
	},
	{
		rule: 'local-constraint-unfit',
		severity: 'error',
		at: `${ITEM}/local/constraints/minimum`,
		form: valid([own({ dataType: 'integer', constraints: { minimum: 5, maximum: 2 } })])
	},
	{
		rule: 'pattern-unsafe',
		severity: 'error',
		at: `${ITEM}/local/constraints/pattern`,
		form: valid([own({ constraints: { pattern: '[0-9]+' } })]),
		fixed: valid([own({ constraints: { pattern: '^(?:[0-9]+)$' } })])
	},
	{
		rule: 'element-outdated',
		severity: 'hint',
		at: `${ITEM}/element`,
		form: valid([field('p', '/p', 'papers')]),
		fixed: valid([field('p', '/p', 'papers', { element: 'element:papers@2' })])
	},
	{
		rule: 'mixed-versions',
		severity: 'warning',
		at: `${SECOND}/element`,
		form: valid([age, field('p', '/p', 'age', { element: 'element:age@2', label: both('Tuổi mới') })])
	},
	{
		rule: 'code-list-outdated',
		severity: 'hint',
		at: `${ITEM}/local/constraints/codeList`,
		form: valid([own({ dataType: 'code', constraints: { codeList: 'codelist:kinds@1' } })]),
		fixed: valid([own({ dataType: 'code', constraints: { codeList: 'codelist:kinds@2' } })])
	},
	{ rule: 'code-list-outdated', severity: 'hint', at: `${ITEM}/element`, form: valid([field('k', '/k', 'kind')]) },
	{ rule: 'attachment-without-limits', severity: 'error', at: ITEM, form: valid([field('f', '/f', 'files')]) },
	{
		rule: 'attachment-without-limits',
		severity: 'error',
		at: ITEM,
		form: valid([own({ dataType: 'attachment', constraints: { maxCount: 1 } })]),
		fixed: valid([
			own({
				dataType: 'attachment',
				constraints: {
					mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'],
					maxBytes: 10 * 1024 * 1024,
					maxCount: 1
				}
			})
		])
	},
	{ rule: 'sensitive-without-basis', severity: 'error', at: ITEM, form: valid([field('f', '/f', 'faith')]) },
	{ rule: 'sensitive-without-basis', severity: 'warning', at: ITEM, form: valid([field('f', '/f', 'blood')]) },
	{
		rule: 'no-legal-form-number',
		severity: 'warning',
		at: '/legalForm',
		form: form([name])
	},
	{
		rule: 'no-declaration',
		severity: 'hint',
		at: '/pages',
		form: valid([], { pages: valid([age]).pages.slice(0, 1) })
	},
	{
		rule: 'print-field-missing',
		severity: 'warning',
		at: '/print/omit/0',
		form: valid([section('s', [{ ...age, required: true }])], { print: { omit: ['s'] } }),
		fixed: valid([section('s', [{ ...age, required: true }])])
	},
	{
		rule: 'print-field-missing',
		severity: 'warning',
		at: ITEM,
		form: valid([{ ...fact, control: 'declaration' }])
	},
	{
		rule: 'print-omits-unknown',
		severity: 'warning',
		at: '/print/omit/1',
		form: valid([age, gender], { print: { omit: ['age', 'gone'] } }),
		fixed: valid([age, gender], { print: { omit: ['age'] } })
	}
];
