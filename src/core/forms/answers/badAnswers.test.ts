import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPointer, toPointer, writePointer } from '#core/shared/pointer.ts';
import { compileForm } from '../compile/compileForm.ts';
import { everything, goodAnswers, library } from '../testing/fixtures.ts';
import { errorText } from './errorText.ts';
import { processAnswers } from './processAnswers.ts';
import type { AnswerContext } from './types.ts';

const result = compileForm(everything, library);
if (!result.ok) throw new Error(JSON.stringify(result.problems));
const form = result.value;
const today = '2026-11-22';
const file = { name: 'a.pdf', mediaType: 'application/pdf', size: 1, digest: `sha256:${'0'.repeat(64)}` };

/** What the pipeline said of answers: `pointer keyword` and `pointer reason`. */
function said(answers: unknown, context: Partial<AnswerContext> = {}) {
	const { data, errors, dropped } = processAnswers(form, answers, { today, ...context });
	return {
		data,
		errors: errors.map(({ at, keyword }) => `${at} ${keyword}`),
		dropped: dropped.map(({ pointer, reason }) => `${pointer} ${reason}`)
	};
}

function nested(depth: number): unknown {
	return JSON.parse('['.repeat(depth) + ']'.repeat(depth));
}

/** Good answers with one value put in. */
function good(at: string, value: unknown): unknown {
	return writePointer<unknown>(goodAnswers, at, value);
}

const proto = JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": {"prototype": 1}}') as object;

describe('answers that are not as they should be', () => {
	it.each([
		['a list instead of answers', [1], [], [' unknown']],
		['a text instead of answers', 'x', [], [' unknown']],
		['a number instead of text', good('/applicant/fullName', 7), ['/applicant/fullName type'], []],
		['an object instead of text', good('/applicant/fullName', proto), ['/applicant/fullName type'], []],
		['a text instead of a part', good('/applicant', 'x'), ['/applicant type'], []],
		['a list instead of a part', good('/applicant', [[]]), ['/applicant type'], []],
		['a row that is none', good('/members', ['x']), ['/members/0 type'], []],
		['an unknown code', good('/applicant/gender', 'x'), ['/applicant/gender enum'], []],
		['an unknown code of a long list', good('/applicant/nationality', 'XX'), ['/applicant/nationality codeList'], []],
		['a code that is no text', good('/applicant/gender', { x: 1 }), ['/applicant/gender type'], []],
		['a list of what are no codes', good('/house/kinds', [proto]), ['/house/kinds/0 type'], []],
		['a property nobody asked for', good('/a', { b: 1 }), [], ['/a unknown']],
		['one within a part', good('/applicant/b', 1), [], ['/applicant/b unknown']],
		['one within a row', good('/members', [{ fullName: 'A', 'x/y': 1 }]), [], ['/members/0/x~1y unknown']],
		[
			'one within an address',
			good('/applicant/residence', { province: '01', commune: '00004', district: '1' }),
			[],
			['/applicant/residence/district unknown']
		],
		['one within a file', good('/papers', [file, { ...file, url: 'x' }]), [], ['/papers/1/url unknown']],
		['__proto__ among the answers', { ...goodAnswers, ...entriesOf(proto) }, [], ['/__proto__ unknown', '/constructor unknown']],
		[
			'__proto__ within a row',
			good('/members', [{ fullName: 'A', ...entriesOf(proto) }]),
			[],
			['/members/0/__proto__ unknown', '/members/0/constructor unknown']
		],
		[
			'__proto__ within a file',
			good('/papers', [{ ...file, ...entriesOf(proto) }]),
			[],
			['/papers/0/__proto__ unknown', '/papers/0/constructor unknown']
		],
		['an answer to a hidden question', good('/child/fullName', 'An'), [], ['/child/fullName hidden']],
		['an answer that is computed', good('/total', 1), [], ['/total calculated']],
		['a value without end', good('/applicant/fullName', nested(50_000)), ['/applicant/fullName required'], ['/applicant/fullName tooDeep']],
		['a condition without end', good('/hasChild', nested(50_000)), ['/hasChild required'], ['/hasChild tooDeep']],
		['a part without end', good('/applicant', nested(50_000)), [], ['/applicant tooDeep']],
		['a list of files without end', good('/papers', nested(50_000)), [], ['/papers tooDeep']],
		['a computed answer without end', good('/total', nested(50_000)), [], ['/total tooDeep']]
	])('%s: named, never dropped in silence', (_, answers, errors, dropped) => {
		const found = said(answers);
		expect(found.errors).toEqual(expect.arrayContaining(errors));
		expect(found.dropped).toEqual(expect.arrayContaining(dropped));
		expect([...found.errors, ...found.dropped].length).toBeGreaterThan(0);
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
	});

	it('decomposed text is composed before anything reads it, wherever it stands', () => {
		const nfd = 'Nguyễn Thị Ẩn'.normalize('NFD');
		const address = { province: '01', commune: '00004', line: nfd };
		const answers = { ...goodAnswers, applicant: { ...goodAnswers.applicant, fullName: nfd, residence: address } };
		const { data, errors } = said({ ...answers, papers: [{ ...file, name: nfd }] });
		expect(errors).toEqual([]);
		expect(JSON.stringify(data)).toBe(JSON.stringify(data).normalize('NFC'));
		expect(JSON.stringify(data).match(/Nguyễn Thị Ẩn/g)).toHaveLength(3);
	});

	it('what a source says by now is asked about, not taken over', () => {
		expect(said(goodAnswers, { stale: ['/applicant/fullName'] }).errors).toEqual(['/applicant/fullName stale']);
		expect(said(goodAnswers, { stale: ['/child/fullName', '/__proto__', ''] }).errors).toEqual([]);
	});

	it('of a flood of unknown names five hundred are listed, and that there are more', () => {
		const flood = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x${index}`, index]));
		const { dropped } = said({ ...goodAnswers, ...flood });
		expect(dropped).toHaveLength(501);
		expect(dropped.at(-1)).toBe(' unlisted');
	});

	it('ten megabytes are answered, whatever they are', () => {
		const long = 'ệ'.normalize('NFD').repeat(3_500_000);
		const many = Array.from({ length: 300_000 }, (_, index) => ({ fullName: `${index}`, ['__proto__']: 1 }));
		const { errors, dropped } = said({
			...goodAnswers,
			applicant: { ...goodAnswers.applicant, fullName: long, gender: long },
			members: many,
			papers: many,
			house: { kinds: many.map(({ fullName }) => fullName), start: long }
		});
		expect(errors).toEqual(
			expect.arrayContaining(['/applicant/fullName maxLength', '/applicant/gender enum', '/members maxItems'])
		);
		expect(dropped).toEqual(expect.arrayContaining(['/members/4 surplus', '/papers/3 surplus', '/house/kinds/51 surplus']));
	}, 30_000);
});

describe('any JSON as answers', () => {
	const key = fc.constantFrom('applicant', 'fullName', 'residence', 'province', 'commune', 'members', 'child', 'hasChild', 'house', 'kinds', 'papers', 'name', 'total', 'confirmed', '__proto__', 'constructor', 'x', '');
	const leaf = fc.oneof(
		fc.constantFrom<unknown>(true, false, null, '', ' ', 'male', '01', '00004', 1, -1.5, 1e21, 'Nguyễn'.normalize('NFD'), '2026--'),
		fc.string({ maxLength: 4 })
	);
	const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
		anything: fc.oneof(
			{ maxDepth: 6, depthIdentifier: 'json' },
			{ weight: 3, arbitrary: leaf },
			{ weight: 1, arbitrary: fc.array(tie('anything'), { maxLength: 4, depthIdentifier: 'json' }) },
			{
				weight: 2,
				arbitrary: fc
					.array(fc.tuple(key, tie('anything')), { maxLength: 5, depthIdentifier: 'json' })
					.map((pairs) => Object.fromEntries(pairs))
			}
		)
	}));

	it('is answered, and every value in it is taken, named in an error, or listed as dropped', () => {
		fc.assert(
			fc.property(anything, fc.boolean(), (random, onTop) => {
				const answers = onTop && isObject(random) ? { ...goodAnswers, ...random } : random;
				const { data, errors, dropped } = processAnswers(form, answers, { today });
				const named = [...errors.map(({ at }) => at), ...dropped.map(({ pointer }) => pointer)];
				for (const [at, value] of leavesOf(answers)) {
					if (isNothing(value)) continue;
					const known = named.some((place) => at === place || at.startsWith(`${place}/`) || isBehind(at, place));
					if (!known) expect([at, readPointer(data, at)]).not.toEqual([at, undefined]);
				}
				for (const error of errors) expect(errorText(form, error, 'en')).not.toContain('{');
				expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
			}),
			{ numRuns: 800, interruptAfterTimeLimit: 3_000, markInterruptAsFailure: false }
		);
	});
});

// helpers

/** Own properties, `__proto__` among them, so that a spread carries them over. */
function entriesOf(value: object): object {
	return Object.fromEntries(Object.entries(value));
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly [string, unknown])[] {
	if (typeof value !== 'object' || value === null) return [[toPointer(path), value]];
	return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

/** No answer: null, empty or blank text, a date of nothing but dashes. */
function isNothing(value: unknown): boolean {
	return value === null || (typeof value === 'string' && /^[\s-]*$/u.test(value));
}

/** A surplus item stands for all behind it. */
function isBehind(at: string, place: string): boolean {
	const [list, index] = [place.slice(0, place.lastIndexOf('/')), Number(place.split('/').at(-1))];
	return at.startsWith(`${list}/`) && Number(at.slice(list.length + 1).split('/')[0]) >= index;
}
