import { describe, expect, it } from 'vitest';
import { element, field, form } from '#core/forms/testing/fixtures.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { checkPattern, type PatternVerdict } from './checkPattern.ts';
import { patternFindings } from './patternFindings.ts';

const withPattern = (pattern: string) => element('code', 'Mã', 'string', { pattern });
const local = (id: string, pattern: string) => ({
	type: 'field' as const,
	id,
	path: `/${id}`,
	local: { dataType: 'string' as const, label: { vi: 'Mã' }, reason: 'Riêng', constraints: { pattern } }
});

describe('patternFindings', () => {
	it('names the pattern of an element and an input that is slow', async () => {
		expect(await patternFindings(withPattern('^(a+)+$'))).toEqual([
			{
				rule: 'dictionary/pattern-unsafe',
				severity: 'error',
				at: '/constraints/pattern',
				params: { id: 'code', reason: expect.stringMatching(/^slow: .*'a'\.repeat\(/) }
			}
		]);
	});

	it('names each local field of a form; fields of the dictionary are the dictionary’s', async () => {
		const document = form([
			field('name', '/name', 'fullName'),
			local('good', '^[A-Z]{2}$'),
			local('slow', '^(a|a)*$'),
			local('large', '^a{1001}$')
		]);
		expect(await patternFindings(document)).toMatchObject([
			{ rule: 'form/pattern-unsafe', at: '/pages/0/items/2/local/constraints/pattern', params: { id: 'slow' } },
			{
				rule: 'form/pattern-unsafe',
				at: '/pages/0/items/3/local/constraints/pattern',
				params: { id: 'large', reason: 'engine' }
			}
		]);
	});

	it.each(['^a(?=b)$', '^(a)\\1$', '^\\s+$', '^['])('leaves %s to the rule that needs no search', async (pattern) => {
		expect(await patternFindings(withPattern(pattern))).toEqual([]);
	});

	it('says nothing of other documents', async () => {
		expect(await patternFindings({ kind: 'persona' } as AnyDocument)).toEqual([]);
	});

	it('ends when its time is over, whatever is left', async () => {
		const asked: string[] = [];
		const never = (pattern: string) => {
			asked.push(pattern);
			return new Promise<PatternVerdict>(() => undefined);
		};
		const document = form(['a', 'b', 'c'].map((id) => local(id, `^${id}$`)));
		const found = await patternFindings(document, never, 50);
		expect(found.map(({ params }) => params?.reason)).toEqual(['undecided', 'undecided', 'undecided']);
	});
});

describe('checkPattern', () => {
	it('leaves the thread free while it searches', async () => {
		let turns = 0;
		const timer = setInterval(() => (turns += 1), 5);
		await checkPattern(`^([a-z]+[0-9]?)+(x|xy|z)*${Math.random().toString(36).slice(2, 6)}$`);
		clearInterval(timer);
		expect(turns).toBeGreaterThan(3);
	});

	it('answers a pattern it has seen without asking the worker again', async () => {
		await checkPattern('^(b+)+$');
		const known = checkPattern('^(b+)+$').then(() => 'known');
		// An answer of the worker is a message, which comes after what is due at once.
		expect(await Promise.race([known, new Promise((resolve) => setImmediate(resolve))])).toBe('known');
	});

	it.each([
		['nested', `^${'('.repeat(200)}a${')*'.repeat(200)}$`],
		['long', `^(${Array.from({ length: 120 }, (_, i) => `w${i}[a-z]*`).join('|')})*$`]
	])(
		'decides or gives up on a pattern that is %s',
		async (_, pattern) => {
			expect(await checkPattern(pattern)).toBeDefined();
		},
		60_000
	);
});
