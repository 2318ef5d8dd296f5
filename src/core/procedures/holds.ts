import { readExpression, truth, type Expression, type Scope } from '#core/expressions/index.ts';

/** Whether a condition holds; an absent one does. One that cannot be read does not: lint names it. */
export function holds(condition: Expression | undefined, scope: Scope): boolean {
	if (!condition) return true;
	const read = readExpression(condition);
	return read.ok && truth(read.value.ast, scope);
}
