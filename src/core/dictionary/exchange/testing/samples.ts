import fc from 'fast-check';
import type { CodeEntry, CodeListDocument, ElementDocument } from '../../types.ts';

/** Texts as they are stored, with everything that is special in CSV, XML, JSON and spreadsheets. */
export const text: fc.Arbitrary<string> = fc
	.oneof(
		{ weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
		{
			weight: 2,
			arbitrary: fc
				.array(
					fc.constantFrom(
						'Đăng ký',
						'"',
						'""',
						';',
						',',
						'|',
						'\\',
						'\n',
						'\r',
						'\r\n',
						'<',
						'&amp;',
						']]>',
						"'",
						'=1+1',
						'-5',
						'@',
						'\t',
						' ',
						'😀',
						'__proto__'
					),
					{ minLength: 1, maxLength: 6 }
				)
				.map((parts) => parts.join(''))
		}
	)
	.map((value) => value.normalize('NFC'));

const texts = fc.record({ vi: text, en: text }, { requiredKeys: ['vi'] });
const id = fc.stringMatching(/^[a-z0-9][A-Za-z0-9._-]{0,20}$/);
const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,12}$/);
const day = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

/** Valid lists: unique codes, parents and successors among later entries, so without rings. */
export const codeList: fc.Arbitrary<CodeListDocument> = fc
	.tuple(
		fc.record(
			{
				kind: fc.constant('codelist' as const),
				id,
				version: fc.nat(9),
				formatVersion: fc.constant(1),
				title: texts,
				definition: texts,
				canonicalUri: fc.constantFrom(
					'https://example.gov.vn/dm/xa',
					'urn:vn:dm:01',
					'https://example.gov.vn/dm#'
				),
				synonyms: fc.array(text, { minLength: 1, maxLength: 3 }),
				steward: texts,
				parentList: id.map((name) => `codelist:${name}@1`),
				successorList: id.map((name) => `codelist:${name}@draft`)
			},
			{ requiredKeys: ['kind', 'id', 'version', 'formatVersion', 'title'] }
		),
		fc.uniqueArray(code, { minLength: 1, maxLength: 8 }),
		fc.array(
			fc.record({
				label: texts,
				parent: fc.option(fc.nat(7), { nil: undefined }),
				successors: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
				days: fc.tuple(day, day),
				from: fc.boolean(),
				to: fc.boolean()
			}),
			{ minLength: 8, maxLength: 8 }
		)
	)
	.map(([header, codes, more]) => ({
		...header,
		entries: codes.map((each, index): CodeEntry => {
			const { label, parent, successors, days, from, to } = more[index] ?? NOTHING;
			const [first, last] = [...days].sort();
			const later = successors.map((step) => codes[index + 1 + step]).filter((other) => other !== undefined);
			const above = parent === undefined ? undefined : codes[index + 1 + parent];
			return {
				code: each,
				label,
				...(above !== undefined && { parent: above }),
				...(from && { validFrom: first ?? '' }),
				...(to && { validTo: last ?? '' }),
				...(later.length > 0 && { successors: later })
			};
		})
	}));

const NOTHING = {
	label: { vi: 'x' },
	parent: undefined,
	successors: [],
	days: ['', ''],
	from: false,
	to: false
};
const reference = (kind: string) => id.map((name) => `${kind}:${name}@1`);

export const element: fc.Arbitrary<ElementDocument> = fc.record(
	{
		kind: fc.constant('element' as const),
		id,
		version: fc.constant(0),
		formatVersion: fc.constant(1),
		label: texts,
		outputLabel: texts,
		definition: texts,
		help: texts,
		dataType: fc.constantFrom(
			'string',
			'integer',
			'code',
			'address',
			'attachment',
			'date',
			'codes',
			'decimal'
		),
		constraints: fc.record(
			{
				minLength: fc.nat(50),
				maxLength: fc.integer({ min: 51, max: 90 }),
				pattern: fc.constantFrom('^[0-9]{12}$', '^a|b;"c"$'),
				minimum: fc.integer(),
				maximum: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
				scale: fc.nat(4),
				unit: fc.constantFrom('m²', '%'),
				period: fc.constantFrom('past' as const, 'future' as const),
				precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
				codeList: reference('codelist'),
				mediaTypes: fc.constant(['application/pdf', 'image/png']),
				maxBytes: fc.integer({ min: 1, max: 9_000_000 }),
				maxCount: fc.integer({ min: 1, max: 9 })
			},
			// In CSV an empty set of limits cannot be told from none.
			{ requiredKeys: ['minLength'] }
		),
		example: fc.oneof(text, fc.integer(), fc.boolean(), fc.record({ province: text })),
		sensitivity: fc.constantFrom('public', 'personal', 'sensitive'),
		synonyms: fc.array(text, { minLength: 1, maxLength: 3 }),
		formerKeys: fc.array(text, { minLength: 1, maxLength: 3 }),
		conceptUri: fc.webUrl(),
		steward: texts,
		relations: fc.array(
			fc.record({
				type: fc.constantFrom('derivedFrom' as const, 'equivalent' as const),
				element: reference('element')
			}),
			{ minLength: 1, maxLength: 2 }
		),
		autocomplete: fc.constant('name'),
		sources: fc.array(fc.record({ source: reference('source'), field: fc.constantFrom('fullName', 'x') }), {
			minLength: 1,
			maxLength: 2
		}),
		prefill: fc.constantFrom('none', 'optional', 'locked'),
		overwrite: fc.constantFrom('never', 'withReason', 'free'),
		citations: fc.array(fc.record({ instrument: reference('instrument'), note: text }), {
			minLength: 1,
			maxLength: 2
		}),
		validFrom: day,
		validTo: day
	},
	{
		requiredKeys: ['kind', 'id', 'version', 'formatVersion', 'label', 'definition', 'dataType', 'sensitivity']
	}
);

export const elements: fc.Arbitrary<readonly ElementDocument[]> = fc.uniqueArray(element, {
	selector: (each) => each.id,
	minLength: 1,
	maxLength: 4
});
