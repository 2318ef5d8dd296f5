/** AST of the restricted FEEL profile (docs/feel-profile.md); plain JSON so that consumers can evaluate it. */
export type Ast =
	| { readonly op: 'literal'; readonly value: string | number | boolean | null }
	| { readonly op: 'date'; readonly value: string }
	| { readonly op: 'read'; readonly path: readonly string[] }
	| { readonly op: 'not' | 'negate'; readonly arg: Ast }
	| { readonly op: BinaryOp; readonly left: Ast; readonly right: Ast }
	| { readonly op: 'in'; readonly value: Ast; readonly list: readonly Ast[] }
	| { readonly op: 'between'; readonly value: Ast; readonly low: Ast; readonly high: Ast }
	| { readonly op: 'if'; readonly test: Ast; readonly then: Ast; readonly else: Ast }
	| { readonly op: 'call'; readonly name: string; readonly args: readonly Ast[] }
	| { readonly op: 'some' | 'every'; readonly variable: string; readonly list: Ast; readonly test: Ast }
	| { readonly op: 'list'; readonly items: readonly Ast[] };

export type BinaryOp = 'and' | 'or' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';

/** An expression as documents store it: FEEL text is canonical; an `ast` that differs from it is an error. */
export interface Expression {
	readonly feel: string;
	readonly ast?: Ast;
}

/** A parsed expression: its tree and the dotted paths it reads, sorted, without duplicates. */
export interface ParsedExpression {
	readonly feel: string;
	readonly ast: Ast;
	readonly reads: readonly string[];
}
