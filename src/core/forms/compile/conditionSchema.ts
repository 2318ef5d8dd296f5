import type { JsonSchema } from '#core/dictionary/jsonSchema.ts';
import type { Ast } from '#core/expressions/types.ts';

/**
 * The JSON Schema that holds of exactly the answers for which `ast` is true, or undefined when JSON Schema cannot
 * say it (arithmetic, dates, other documents). FEEL's logic has three values, so "is true" and "is false" are built
 * side by side: `not(age < 16)` is not true of answers without an age.
 */
export function conditionSchema(ast: Ast): JsonSchema | undefined {
	return verdicts(ast)?.whenTrue;
}

// helpers

interface Verdicts {
	readonly whenTrue: JsonSchema;
	readonly whenFalse: JsonSchema;
}

type Literal = string | number | boolean;

const ALWAYS: JsonSchema = {};
const NEVER: JsonSchema = { not: {} };

function verdicts(ast: Ast): Verdicts | undefined {
	switch (ast.op) {
		case 'literal':
			return { whenTrue: ast.value === true ? ALWAYS : NEVER, whenFalse: ast.value === false ? ALWAYS : NEVER };
		case 'read':
			return { whenTrue: at(ast.path, { const: true }), whenFalse: at(ast.path, { const: false }) };
		case 'not':
			return swap(verdicts(ast.arg));
		case 'and':
			return joined(ast.left, ast.right, 'allOf', 'anyOf');
		case 'or':
			return joined(ast.left, ast.right, 'anyOf', 'allOf');
		case '=':
			return equality(ast.left, ast.right);
		case '!=':
			return swap(equality(ast.left, ast.right));
		case 'in':
			return membership(ast.value, ast.list);
		case '<':
		case '<=':
		case '>':
		case '>=':
			return comparison(ast.op, ast.left, ast.right);
		case 'call':
			return ast.name === 'is defined' ? presence(ast.args[0]) : undefined;
		default:
			return undefined;
	}
}

function swap(pair: Verdicts | undefined): Verdicts | undefined {
	return pair && { whenTrue: pair.whenFalse, whenFalse: pair.whenTrue };
}

function joined(left: Ast, right: Ast, whenTrue: 'allOf' | 'anyOf', whenFalse: 'allOf' | 'anyOf') {
	const [a, b] = [verdicts(left), verdicts(right)];
	if (!a || !b) return undefined;
	return {
		whenTrue: { [whenTrue]: [a.whenTrue, b.whenTrue] },
		whenFalse: { [whenFalse]: [a.whenFalse, b.whenFalse] }
	};
}

function equality(left: Ast, right: Ast): Verdicts | undefined {
	const [path, other] = left.op === 'read' ? [left.path, right] : right.op === 'read' ? [right.path, left] : [];
	if (!path || other?.op !== 'literal') return undefined;
	if (other.value === null) return { whenTrue: absent(path), whenFalse: present(path) };
	return among(path, [other.value]);
}

function membership(value: Ast, list: readonly Ast[]): Verdicts | undefined {
	const literals = list.map((item) => (item.op === 'literal' ? item.value : null));
	if (value.op !== 'read' || literals.length === 0) return undefined;
	return literals.every((literal) => literal !== null) ? among(value.path, literals) : undefined;
}

/** Values of another type than the literals' are neither equal nor unequal; nothing answered is unequal. */
function among(path: readonly string[], literals: readonly Literal[]): Verdicts | undefined {
	const type = typeof literals[0];
	if (literals.some((literal) => typeof literal !== type)) return undefined;
	return {
		whenTrue: at(path, { enum: literals }),
		whenFalse: { anyOf: [absent(path), at(path, { type, not: { enum: literals } })] }
	};
}

function presence(arg: Ast | undefined): Verdicts | undefined {
	return arg?.op === 'read' ? { whenTrue: present(arg.path), whenFalse: absent(arg.path) } : undefined;
}

const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
const KEYWORDS = {
	'<': ['exclusiveMaximum', 'minimum'],
	'<=': ['maximum', 'exclusiveMinimum'],
	'>': ['exclusiveMinimum', 'maximum'],
	'>=': ['minimum', 'exclusiveMaximum']
} as const;

function comparison(op: keyof typeof KEYWORDS, left: Ast, right: Ast): Verdicts | undefined {
	if (left.op === 'literal' && right.op === 'read') return comparison(MIRRORED[op], right, left);
	if (left.op !== 'read' || right.op !== 'literal' || typeof right.value !== 'number') return undefined;
	const [whenTrue, whenFalse] = KEYWORDS[op];
	return {
		whenTrue: at(left.path, { type: 'number', [whenTrue]: right.value }),
		whenFalse: at(left.path, { type: 'number', [whenFalse]: right.value })
	};
}

function present(path: readonly string[]): JsonSchema {
	return at(path, ALWAYS);
}

function absent(path: readonly string[]): JsonSchema {
	return { not: present(path) };
}

/** There is a value at `path` and `schema` holds of it. */
function at(path: readonly string[], schema: JsonSchema): JsonSchema {
	return path.reduceRight<JsonSchema>(
		(inner, name) => ({ type: 'object', required: [name], properties: { [name]: inner } }),
		schema
	);
}
