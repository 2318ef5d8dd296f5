import type { Locale } from '#core/shared/text.ts';
import { plainNumber } from './numbers.ts';
import type { Ast, BinaryOp } from './types.ts';
import { WORDS, type Words } from './words.ts';

export interface WordOptions {
	/** How a value compared with the field at `path` is called: the label of a code. */
	readonly valueLabel?: (path: readonly string[], value: string) => string | undefined;
}

/**
 * A condition as a sentence part for people who do not read FEEL: `form.residence = "abroad"` → "Nơi cư trú là
 * nước ngoài". `label` names the field at a path; paths of a quantified variable arrive as paths of its list.
 */
export function printWords(
	ast: Ast,
	label: (path: readonly string[]) => string,
	locale: Locale,
	options: WordOptions = {}
): string {
	return new Wording(label, WORDS[locale], options).print(ast);
}

// helpers

type Lists = ReadonlyMap<string, readonly string[]>;

class Wording {
	readonly #label: (path: readonly string[]) => string;
	readonly #words: Words;
	readonly #options: WordOptions;
	readonly #lists: Lists;

	constructor(
		label: (path: readonly string[]) => string,
		words: Words,
		options: WordOptions,
		lists: Lists = new Map()
	) {
		this.#label = label;
		this.#words = words;
		this.#options = options;
		this.#lists = lists;
	}

	print(ast: Ast): string {
		const words = this.#words;
		switch (ast.op) {
			case 'literal':
				return this.#literal(ast.value);
			case 'date':
				return ast.value.split('-').reverse().join('/');
			case 'read':
				return this.#label(this.#pathOf(ast.path));
			case 'not':
				if (ast.arg.op === 'call' && ast.arg.name === 'is defined') {
					return this.#fill(words.isNull, ...ast.arg.args);
				}
				return this.#fill(words.not, ast.arg);
			case 'negate':
				return `−${this.#operand(ast.arg)}`;
			case 'in':
				return fill(words.oneOf, [this.#operand(ast.value), this.#values(ast.value, ast.list).join(', ')]);
			case 'between':
				return this.#fill(words.between, ast.value, ast.low, ast.high);
			case 'if':
				return this.#fill(words.if, ast.test, ast.then, ast.else);
			case 'call':
				return fill(words.calls[ast.name] ?? `${ast.name}({0})`, [
					...(ast.args.length > 2
						? [ast.args.map((arg) => this.#operand(arg)).join(', ')]
						: ast.args.map((arg) => this.#operand(arg)))
				]);
			case 'some':
			case 'every':
				return this.#quantified(ast);
			case 'list':
				return ast.items.map((item) => this.print(item)).join(', ');
			default:
				return this.#binary(ast.op, ast.left, ast.right);
		}
	}

	#binary(op: BinaryOp, left: Ast, right: Ast): string {
		const words = this.#words;
		if (isNull(right)) {
			if (op === '=') return this.#fill(words.isNull, left);
			if (op === '!=') return this.#fill(words.notNull, left);
		}
		const dated = isDate(left) || isDate(right) ? words.dates[op] : undefined;
		const template = dated ?? words.binary[op] ?? '';
		if (op === '=' || op === '!=') {
			return fill(template, [...this.#values(right, [left]), ...this.#values(left, [right])]);
		}
		return fill(template, [this.#operand(left, op), this.#operand(right, op)]);
	}

	/** Values compared with `subject`; codes by their label when it is a field. */
	#values(subject: Ast, values: readonly Ast[]): string[] {
		return values.map((value) => {
			if (subject.op === 'read' && value.op === 'literal' && typeof value.value === 'string') {
				const code = this.#options.valueLabel?.(this.#pathOf(subject.path), value.value);
				if (code !== undefined) return code;
			}
			return this.#operand(value);
		});
	}

	#quantified(ast: Extract<Ast, { variable: string }>): string {
		const lists = new Map(this.#lists);
		if (ast.list.op === 'read') lists.set(ast.variable, this.#pathOf(ast.list.path));
		const inner = new Wording(this.#label, this.#words, this.#options, lists);
		return fill(ast.op === 'some' ? this.#words.some : this.#words.every, [
			this.#operand(ast.list),
			inner.print(ast.test)
		]);
	}

	#fill(template: string, ...parts: readonly Ast[]): string {
		return fill(
			template,
			parts.map((part) => this.#operand(part))
		);
	}

	/** A part of a larger sentence; "and" inside "or" and the like stand in brackets. */
	#operand(ast: Ast, within?: BinaryOp): string {
		const text = this.print(ast);
		const joins = ast.op === 'and' || ast.op === 'or' || ast.op === 'if';
		const calculates = ast.op === '+' || ast.op === '-' || ast.op === '*' || ast.op === '/';
		const bracket = joins ? ast.op !== within : calculates && within !== undefined && isArithmetic(within);
		return bracket ? `(${text})` : text;
	}

	#literal(value: string | number | boolean | null): string {
		const words = this.#words;
		if (value === null) return words.null;
		if (typeof value === 'boolean') return value ? words.true : words.false;
		if (typeof value === 'string') return `“${value}”`;
		const [whole = '', fraction] = plainNumber(value).split('.');
		const grouped = whole.replace(/\B(?=(\d{3})+$)/g, words.groupMark);
		return fraction === undefined ? grouped : `${grouped}${words.decimalMark}${fraction}`;
	}

	#pathOf(path: readonly string[]): readonly string[] {
		const [first = '', ...rest] = path;
		const list = this.#lists.get(first);
		return list ? [...list, ...rest] : path;
	}
}

function fill(template: string, parts: readonly string[]): string {
	return template.replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)] ?? '');
}

function isNull(ast: Ast): boolean {
	return ast.op === 'literal' && ast.value === null;
}

function isDate(ast: Ast): boolean {
	return ast.op === 'date' || (ast.op === 'call' && (ast.name === 'today' || ast.name === 'date'));
}

function isArithmetic(op: BinaryOp): boolean {
	return op === '+' || op === '-' || op === '*' || op === '/';
}
