import { describe, expect, test } from 'vitest';
import type { Domain } from '../analysis/types.ts';
import { parseExpression } from '../parse.ts';
import { printFeel } from '../printFeel.ts';
import { checkCondition } from './checkCondition.ts';

const domains = new Map<string, Domain>([
	['form.residence', { type: 'code', codes: ['home', 'abroad'], optional: true }],
	['form.married', { type: 'boolean', optional: false }],
	['form.floors', { type: 'number', integer: true, minimum: 1, maximum: 50, optional: false }],
	['form.builtOn', { type: 'date', optional: false }]
]);
const known = {
	domains,
	paths: new Set([...domains.keys(), 'form.address.commune', 'dossier.case']),
	labels: (path: string) =>
		path === 'form.residence' ? { home: 'Trong nước', abroad: 'Nước ngoài' } : undefined
};

function check(feel: string): string[] {
	const parsed = parseExpression(feel);
	if (!parsed.ok) throw new Error(feel);
	return checkCondition(parsed.value.ast, known).map((issue) =>
		'proposal' in issue && issue.proposal ? `${issue.code} → ${printFeel(issue.proposal)}` : issue.code
	);
}

describe('a condition while it is written', () => {
	test.each([
		['form.residance = "home"', ['expression/unknown-variable → form.residence = "home"']],
		['form.commune = "x"', ['expression/unknown-variable → form.address.commune = "x"']],
		['form.wonder > 3', ['expression/unknown-variable']],
		['form.residence = "abroard"', ['expression/impossible-value → form.residence = "abroad"']],
		[
			'form.residence in ("home", "nuoc ngoai")',
			['expression/impossible-value → form.residence in ("home", "abroad")']
		],
		['form.residence = "moon"', ['expression/impossible-value']],
		['form.married = "có"', ['expression/impossible-value → form.married = true']],
		['form.floors >= "7"', ['expression/impossible-value → form.floors >= 7']],
		['form.floors = 51', ['expression/impossible-value']],
		['form.builtOn < "2026-02-30"', ['expression/impossible-value']],
		['form.floors > 50', ['expression/never-true']],
		['form.married and form.married = false', ['expression/never-true']],
		['form.residence = "home" and form.floors > 7', []],
		['form.builtOn < today()', []],
		['form.address = null or dossier.case = "x"', []]
	])('%s', (feel, issues) => {
		expect(check(feel)).toEqual(issues);
	});
});
