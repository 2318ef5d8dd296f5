import type { Library } from '#core/catalogue/types.ts';
import type { Finding, Severity } from '#core/shared/finding.ts';
import type { Problem } from '#core/shared/problem.ts';
import { readForm } from '../compile/readForm.ts';
import { resolveForm } from '../compile/resolveForm.ts';
import type { FormDocument } from '../types.ts';
import { indexForm } from './formIndex.ts';
import type { Found, FormRuleContext } from './rule.ts';
import { FORM_RULES } from './rules.ts';

/**
 * Everything lint says of a form, errors first, then in the order of the form: why it does not compile (errors
 * `form/…` and `expression/…`, rule cycles among them) and what the rules find. `at` is a pointer into the form, which
 * is gone through once.
 */
export function checkForm(
	form: FormDocument,
	library: Library,
	{ stage = 'draft', ...around }: Partial<Omit<FormRuleContext, 'library'>> = {}
): Finding[] {
	const reading = readForm(form);
	const index = indexForm(reading, library);
	const context = { ...around, library, stage };
	const findings: Finding[] = [];
	const resolved = resolveForm(reading, library);
	if (!resolved.ok) for (const problem of resolved.problems) add(asFinding(problem));
	for (const rule of ON_FORM) add(rule(index, context));
	for (const node of index.nodes) for (const rule of ON_NODES) add(rule(node, index, context));
	for (const field of index.fields) for (const rule of ON_FIELDS) add(rule(field, index, context));
	for (const condition of index.conditions) for (const rule of ON_CONDITIONS) add(rule(condition, index, context));
	for (const text of index.texts) for (const rule of ON_TEXTS) add(rule(text, index, context));
	const positions = new Map(index.nodes.map(({ at }, position) => [at, position]));
	return findings
		.map((finding) => ({ finding, place: placeOf(finding.at, positions) }))
		.sort((a, b) => rank(a.finding) - rank(b.finding) || a.place - b.place)
		.map(({ finding }) => finding);

	function add(found: Found): void {
		if (found === undefined) return;
		if ('rule' in found) findings.push(found);
		else findings.push(...found);
	}
}

// helpers

const ON_FORM = FORM_RULES.flatMap(({ form }) => form ?? []);
const ON_NODES = FORM_RULES.flatMap(({ node }) => node ?? []);
const ON_FIELDS = FORM_RULES.flatMap(({ field }) => field ?? []);
const ON_CONDITIONS = FORM_RULES.flatMap(({ condition }) => condition ?? []);
const ON_TEXTS = FORM_RULES.flatMap(({ text }) => text ?? []);

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

function rank({ severity }: Finding): number {
	return SEVERITIES.indexOf(severity);
}

function asFinding({ code, at = '', params = {} }: Problem): Finding {
	return { rule: code, severity: 'error', at, params };
}

/** Position of the innermost page or item a pointer stands on; what stands on none comes first. */
function placeOf(at: string, positions: ReadonlyMap<string, number>): number {
	for (let above = at; above !== ''; above = above.slice(0, above.lastIndexOf('/'))) {
		const position = positions.get(above);
		if (position !== undefined) return position;
	}
	return -1;
}
