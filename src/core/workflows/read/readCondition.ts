import type { ModdleElement } from 'bpmn-moddle';
import { parseExpression } from '#core/expressions/index.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { childOf, extensionOf, textOf } from '../moddle/access.ts';
import type { GraphFlow } from '../types.ts';

/**
 * Condition of a sequence flow: the FEEL text of `conditionExpression` is canonical, the `tt:condition` beside it must
 * be its tree. Text of another language stays in the graph without a tree and is marked.
 */
export function readCondition(flow: ModdleElement): Pick<GraphFlow, 'condition' | 'conditionIssue'> {
	const expression = childOf(flow, 'conditionExpression');
	const feel = expression && textOf(expression, 'body')?.trim();
	const stored = extensionOf(flow, 'tt:Condition');
	const storedAst = stored && textOf(stored, 'ast');
	if (!feel) return storedAst === undefined ? {} : { conditionIssue: 'astDiffers' };
	const parsed = parseExpression(feel);
	if (!parsed.ok) return { condition: { feel }, conditionIssue: 'invalid' };
	const condition = { feel, ast: parsed.value.ast };
	if (storedAst === undefined || sameTree(storedAst, parsed.value.ast)) return { condition };
	return { condition, conditionIssue: 'astDiffers' };
}

// helpers

function sameTree(stored: string, ast: unknown): boolean {
	try {
		return canonicalJson(JSON.parse(stored)) === canonicalJson(ast);
	} catch {
		return false;
	}
}
