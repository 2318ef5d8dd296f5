import { expect, it } from 'vitest';
import { fail, type Result } from '#core/shared/problem.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import { cachedParser } from './graphCache.ts';

function counting() {
	const asked: string[] = [];
	const parse = async (bpmn: string): Promise<Result<ProcessGraph>> => {
		asked.push(bpmn);
		if (bpmn === 'slow') return fail({ code: 'workflow/parse-timeout' });
		if (bpmn === 'crash') throw new Error('worker died');
		return fail({ code: 'workflow/not-xml' });
	};
	return { asked, parse: cachedParser(parse, 2) };
}

it('parses the same XML once, also when asked twice at a time', async () => {
	const { asked, parse } = counting();
	await Promise.all([parse('a'), parse('a')]);
	await parse('a');
	expect(asked).toEqual(['a']);
});

it('forgets what was not asked for longest', async () => {
	const { asked, parse } = counting();
	for (const bpmn of ['a', 'b', 'a', 'c', 'a', 'b']) await parse(bpmn);
	expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

it('asks again after the parser itself failed', async () => {
	const { asked, parse } = counting();
	await expect(parse('crash')).rejects.toThrow();
	await expect(parse('crash')).rejects.toThrow();
	expect(asked).toEqual(['crash', 'crash']);
});

it('asks again after the parser ran out of time', async () => {
	const { asked, parse } = counting();
	await parse('slow');
	await parse('slow');
	expect(asked).toEqual(['slow', 'slow']);
});
