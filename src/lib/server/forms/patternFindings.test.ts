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
		const gaps: number[] = [];
		let last = performance.now();
		const timer = setInterval(() => {
			gaps.push(performance.now() - last);
			last = performance.now();
		}, 5);
		await checkPattern(`^([a-z]+[0-9]?)+(x|xy|z)*${Math.random().toString(36).slice(2, 6)}$`);
		clearInterval(timer);
		expect(gaps.length).toBeGreaterThan(3);
		expect(Math.max(...gaps)).toBeLessThan(500);
	});

	it('answers a pattern it has seen at once', async () => {
		await checkPattern('^(b+)+$');
		const before = performance.now();
		for (let time = 0; time < 100; time++) await checkPattern('^(b+)+$');
		expect(performance.now() - before).toBeLessThan(50);
	});

	it('decides or gives up on long and nested patterns', async () => {
		const nested = `^${'('.repeat(200)}a${')*'.repeat(200)}$`;
		const long = `^(${Array.from({ length: 120 }, (_, i) => `w${i}[a-z]*`).join('|')})*$`;
		for (const pattern of [nested, long]) {
			const before = performance.now();
			expect(await checkPattern(pattern)).toBeDefined();
			expect(performance.now() - before).toBeLessThan(17_500);
		}
	}, 40_000);
});
