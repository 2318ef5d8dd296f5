import { parseExpression } from '#core/expressions/index.ts';
import type { Expression, ParsedExpression } from '#core/expressions/types.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Problem, Result } from '#core/shared/problem.ts';
import type { FormNode } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';

/** A parsed expression of a form: whose it is and where it stands. */
export interface FormCondition {
	/** Id of the page, item or assertion. */
	readonly id: string;
	readonly use: 'visibleWhen' | 'requiredWhen' | 'calculation' | 'test';
	readonly at: JsonPointer;
	/** Id of the repeat whose row it is read in. */
	readonly repeat?: string;
	readonly source: Expression;
	readonly parsed: ParsedExpression;
}

/** Every expression of the form that parses; each that does not is a problem with its pointer. */
export function readConditions(
	form: FormDocument,
	nodes: readonly FormNode[]
): { readonly conditions: readonly FormCondition[]; readonly problems: readonly Problem[] } {
	const conditions: FormCondition[] = [];
	const problems: Problem[] = [];
	const add = (place: Omit<FormCondition, 'parsed' | 'source'>, source: Expression | undefined) => {
		if (!source) return;
		const parsed = parsedOf(source);
		if (parsed.ok) conditions.push({ ...place, source, parsed: parsed.value });
		else problems.push(...parsed.problems.map((problem) => ({ ...problem, at: place.at })));
	};
	for (const node of nodes) {
		const repeat = node.type === 'field' && node.repeat !== undefined ? { repeat: node.repeat } : {};
		const use = <U extends FormCondition['use']>(name: U) => ({
			id: node.id,
			use: name,
			at: `${node.at}/${name}`,
			...repeat
		});
		add(use('visibleWhen'), node.visibleWhen);
		if (node.type !== 'field') continue;
		add(use('requiredWhen'), node.item.requiredWhen);
		add(use('calculation'), node.item.calculation);
	}
	form.assertions?.forEach((assertion, index) => {
		const repeat = repeatAt(nodes, assertion.at);
		const place = { id: assertion.id, use: 'test' as const, at: `/assertions/${index}/test` };
		add({ ...place, ...(repeat !== undefined && { repeat }) }, assertion.test);
	});
	return { conditions, problems };
}

/** The repeat a pointer without row leads into, or undefined. */
export function repeatAt(nodes: readonly FormNode[], pointer: JsonPointer): string | undefined {
	return nodes.find((node) => node.type === 'repeat' && pointer.startsWith(`${node.item.path}/`))?.id;
}

// helpers

/** An edit leaves the expressions it does not touch the very objects they were: they need not be parsed again. */
const PARSED = new WeakMap<Expression, Result<ParsedExpression>>();

function parsedOf(source: Expression): Result<ParsedExpression> {
	const known = PARSED.get(source);
	if (known) return known;
	const parsed = parseExpression(source.feel);
	PARSED.set(source, parsed);
	return parsed;
}
