import fc from 'fast-check';
import { FITTING_CONSTRAINTS } from '../fittingConstraints.ts';
import {
	DATA_TYPES,
	type CodeEntry,
	type CodeListDocument,
	type Constraints,
	type DataType,
	type ElementDocument
} from '../types.ts';

/** Random elements whose constraints are few enough that two of them are often comparable. */

/** Some take control characters, some refuse every letter; all differ. */
const PATTERNS = [
	'^[A-Z]+$',
	'^[0-9]{1,4}$',
	'^[^a]*$',
	'^.*$',
	'^[ -\u00ff]*$',
	'^\\p{L}+$',
	'^(ab|b\\n)?$',
	'^[0-9]{12}$',
	'^[^\\u0000-\\u001F\\u007F-\\u009F]*$'
];

const CONSTRAINTS: { readonly [K in keyof Constraints]-?: fc.Arbitrary<NonNullable<Constraints[K]>> } = {
	minLength: fc.constantFrom(0, 1, 2),
	maxLength: fc.constantFrom(1, 3, 250, 300),
	pattern: fc.constantFrom(...PATTERNS),
	minimum: fc.constantFrom(-5, 0, 5),
	maximum: fc.constantFrom(5, 9, 100),
	scale: fc.constantFrom(0, 2, 3),
	unit: fc.constantFrom('m', 'km'),
	period: fc.constantFrom('past', 'future'),
	precision: fc.constantFrom('day', 'month', 'year'),
	codeList: fc.constantFrom('codelist:low@1', 'codelist:low@2'),
	mediaTypes: fc.subarray(['application/pdf', 'image/png', 'image/jpeg'], { minLength: 1 }),
	maxBytes: fc.constantFrom(100, 1000),
	maxCount: fc.constantFrom(1, 2, 5)
};

export function anyConstraints(dataType: DataType): fc.Arbitrary<Constraints> {
	const fitting = FITTING_CONSTRAINTS[dataType];
	const record = Object.fromEntries(fitting.map((name) => [name, CONSTRAINTS[name]]));
	const requiredKeys = fitting.filter((name) => name === 'codeList');
	return fc.record(record, { requiredKeys }) as fc.Arbitrary<Constraints>;
}

/** Limits a little different: most are kept, some taken away, some anew. */
export function nextConstraints(dataType: DataType, before: Constraints): fc.Arbitrary<Constraints> {
	const kept = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
	return fc.tuple(anyConstraints(dataType), kept, kept).map(([anew, keep, drop]) => {
		const names = FITTING_CONSTRAINTS[dataType];
		const next = names.map((name, index) => [name, keep[index] ? before[name] : anew[name]] as const);
		return Object.fromEntries(
			next.filter(
				([name, value], index) => value !== undefined && (name === 'codeList' || keep[index] || drop[index])
			)
		);
	});
}

/** Three editions of an element. */
export const anyEditions: fc.Arbitrary<readonly [ElementDocument, ElementDocument, ElementDocument]> = fc
	.constantFrom(...DATA_TYPES)
	.chain((dataType) => anyElement(dataType))
	.chain((first) => fc.tuple(fc.constant(first), anyNext(first), anyNext(first)))
	.chain(([first, second]) => fc.tuple(fc.constant(first), fc.constant(second), anyNext(second)));

/** A later edition: of each key either the earlier value, or whatever it may be. */
export function anyNext(before: ElementDocument): fc.Arbitrary<ElementDocument> {
	return fc
		.tuple(
			anyElement(before.dataType),
			nextConstraints(before.dataType, before.constraints ?? {}),
			fc.array(fc.boolean(), { minLength: 20, maxLength: 20 })
		)
		.map(([anew, constraints, take]) => {
			const changed = Object.entries(anew).filter((_, index) => take[index]);
			return { ...before, ...Object.fromEntries(changed), constraints };
		});
}

export function anyElement(dataType: DataType): fc.Arbitrary<ElementDocument> {
	const own = {
		constraints: anyConstraints(dataType),
		help: fc.constantFrom({ vi: 'Một' }, { vi: 'Hai' }),
		prefill: fc.constantFrom('none' as const, 'optional' as const, 'locked' as const),
		overwrite: fc.constantFrom('never' as const, 'withReason' as const, 'free' as const),
		validFrom: fc.constantFrom('2026-01-01', '2026-07-01'),
		validTo: fc.constantFrom('2027-01-01', '2027-07-01'),
		conceptUri: fc.constantFrom('http://x/a', 'http://x/b'),
		sources: fc.subarray([
			{ source: 'source:a@1', field: 'x' },
			{ source: 'source:a@2', field: 'x' },
			{ source: 'source:b@1', field: 'y' }
		])
	};
	return fc
		.record(
			{ sensitivity: fc.constantFrom('public' as const, 'personal' as const), ...own },
			{ requiredKeys: ['sensitivity', 'constraints'] }
		)
		.map((more) => ({
			kind: 'element',
			id: 'e',
			version: 1,
			formatVersion: 1,
			label: { vi: 'Tên' },
			definition: { vi: 'Tên' },
			dataType,
			...more
		}));
}

const CODES = ['a', 'b', 'c', 'd'];

/** A list of few codes under few parents, all valid at any time. */
export function anyList(id: string, version: number, parentList?: string): fc.Arbitrary<CodeListDocument> {
	const entry = (code: string): fc.Arbitrary<CodeEntry> =>
		fc.record({ parent: fc.constantFrom('a', 'b') }, { requiredKeys: [] }).map((more) => ({
			code,
			label: { vi: code },
			...(parentList === undefined ? {} : more)
		}));
	return fc
		.shuffledSubarray(CODES)
		.chain((codes) => fc.tuple(...codes.map(entry)))
		.map((entries) => ({
			kind: 'codelist',
			id,
			version,
			formatVersion: 1,
			title: { vi: id },
			...(parentList === undefined ? {} : { parentList }),
			entries
		}));
}

/** A later version of a list: entries join it, or it is made anew. */
export function anyNextList(before: CodeListDocument): fc.Arbitrary<CodeListDocument> {
	const { id, parentList } = before;
	return fc.tuple(anyList(id, 2, parentList?.replace('@1', '@2')), fc.boolean()).map(([anew, joins]) => {
		const known = new Set(before.entries.map((entry) => entry.code));
		const more = anew.entries.filter((entry) => !known.has(entry.code));
		return joins ? { ...anew, entries: [...before.entries, ...more] } : anew;
	});
}

/** Values of `dataType` around the limits above, and some that are none. */
export function anyValue(dataType: DataType): fc.Arbitrary<unknown> {
	return fc.oneof({ arbitrary: likely(dataType), weight: 9 }, { arbitrary: fc.jsonValue(), weight: 1 });
}

// helpers

const CHARACTERS = fc.constantFrom('A', 'b', '7', ' ', '\n', '\t', '\u0000', '\u0085', 'é', 'a');
const text = fc.string({ unit: CHARACTERS, maxLength: 5 });
const code = fc.constantFrom(...CODES, 'z', '');

function likely(dataType: DataType): fc.Arbitrary<unknown> {
	switch (dataType) {
		case 'integer':
		case 'money':
			return fc.integer({ min: -7, max: 102 });
		case 'decimal':
			return fc.integer({ min: -7000, max: 102_000 }).map((value) => value / 1000);
		case 'date':
			return fc.constantFrom(
				'2026-11-20',
				'2026-11-21',
				'2026-11-22',
				'2026-02-30',
				'2026-11',
				'2027-01',
				'2026',
				'2027'
			);
		case 'yearMonth':
			return fc.constantFrom('2026-10', '2026-11', '2026-12', '2026-13');
		case 'boolean':
			return fc.boolean();
		case 'code':
			return code;
		case 'codes':
			return fc.array(code, { maxLength: 4 });
		case 'personId':
		case 'taxCode':
		case 'phone':
		case 'email':
			return fc.oneof(
				fc.constantFrom('001199000001', '0101234567', '0901234567', 'a@b.vn', 'a\tb@b.vn'),
				text
			);
		case 'address':
			return fc.record(
				{ province: code, commune: code, line: text },
				{ requiredKeys: ['province', 'commune'] }
			);
		case 'attachment':
			return fc.array(anyFile, { maxLength: 3 });
		default:
			return text;
	}
}

const anyFile = fc.record({
	name: fc.constantFrom('a.pdf', ''),
	mediaType: fc.constantFrom('application/pdf', 'image/png', 'image/jpeg', 'text/html'),
	size: fc.constantFrom(1, 100, 101, 1000, 11_000_000),
	digest: fc.constant(`sha256:${'0'.repeat(64)}`)
});
