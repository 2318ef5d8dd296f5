import { parseExpression } from '#core/expressions/index.ts';
import type { Expression } from '#core/expressions/types.ts';

/** FEEL text as documents store it, its tree beside it; text that does not parse yet is kept for lint to explain. */
export function storedExpression(feel: string): Expression {
	const parsed = parseExpression(feel);
	return parsed.ok ? { feel, ast: parsed.value.ast } : { feel };
}
