import { fail, ok, type Result } from '#core/shared/problem.ts';
import { ExpressionParser } from './parser.ts';
import { readsOf } from './reads.ts';
import { NotInProfile, tokenize } from './tokens.ts';
import type { Expression, ParsedExpression } from './types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';

/** Longest text of an expression, in UTF-16 code units. */
export const MAX_LENGTH = 2_000;

/**
 * Reads FEEL text of the restricted profile (docs/feel-profile.md). Everything outside it is one problem
 * `expression/…` with the column (from 1) at which the text leaves the profile.
 */
export function parseExpression(feel: string): Result<ParsedExpression> {
	if (feel.length > MAX_LENGTH) {
		return fail({ code: 'expression/too-long', params: { column: MAX_LENGTH + 1, limit: MAX_LENGTH } });
	}
	try {
		const ast = new ExpressionParser(tokenize(feel)).parse();
		return ok({ feel, ast, reads: readsOf(ast) });
	} catch (error) {
		if (error instanceof NotInProfile) return fail(error.problem);
		throw error;
	}
}

/** An expression as a document stores it: its text must parse, and an AST beside it must be the text's own. */
export function readExpression(expression: Expression): Result<ParsedExpression> {
	const parsed = parseExpression(expression.feel);
	if (!parsed.ok || expression.ast === undefined) return parsed;
	const same = canonicalJson(expression.ast) === canonicalJson(parsed.value.ast);
	return same ? parsed : fail({ code: 'expression/ast-differs', params: { column: 1 } });
}
