import { isLocalDate } from '#core/calendar/index.ts';
import { TokenCursor } from './cursor.ts';
import { FUNCTIONS } from './functions.ts';
import { childrenOf } from './reads.ts';
import { NotInProfile, type Token } from './tokens.ts';
import type { Ast, BinaryOp } from './types.ts';

/** How deep brackets and calls may nest, and how tall the tree may grow. */
const MAX_NESTING = 32;
const MAX_HEIGHT = 100;
/** Quantifiers inside quantifiers multiply the work of an evaluation. */
const MAX_QUANTIFIERS = 2;

/** Words that cannot stand in a path or name a variable. */
const RESERVED: ReadonlySet<string> = new Set(
	'and between else every external false for function if in instance not null of or return satisfies some then true'.split(
		' '
	)
);
const LEFT_OUT: ReadonlySet<string> = new Set(['for', 'function']);
const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const CONSTANTS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Recursive descent over the grammar of docs/feel-profile.md; one method per production. */
export class ExpressionParser {
	readonly #at: TokenCursor;
	#nesting = 0;
	#quantifiers = 0;

	constructor(tokens: readonly Token[]) {
		this.#at = new TokenCursor(tokens);
	}

	/** The whole text as one expression. Throws `NotInProfile`. */
	parse(): Ast {
		if (this.#at.peek().type === 'end') throw new NotInProfile('empty', 0);
		const ast = this.#expression();
		if (this.#at.peek().type !== 'end') throw this.#at.unexpected();
		if (heightOf(ast) > MAX_HEIGHT) throw new NotInProfile('too-deep', 0, { limit: MAX_HEIGHT });
		return ast;
	}

	#expression(): Ast {
		return this.#nested(() => this.#conditional() ?? this.#quantified() ?? this.#disjunction());
	}

	#conditional(): Ast | undefined {
		if (!this.#at.takeWord('if')) return undefined;
		const test = this.#expression();
		this.#at.expectWord('then');
		const then = this.#expression();
		this.#at.expectWord('else');
		return { op: 'if', test, then, else: this.#expression() };
	}

	#quantified(): Ast | undefined {
		const op = this.#at.takeWord('some') ? 'some' : this.#at.takeWord('every') ? 'every' : undefined;
		if (!op) return undefined;
		const name = this.#at.next();
		this.#quantifiers += 1;
		if (this.#quantifiers > MAX_QUANTIFIERS) {
			throw new NotInProfile('too-deep', name.from, { limit: MAX_QUANTIFIERS });
		}
		if (name.type !== 'name' || RESERVED.has(name.text)) throw this.#at.unexpected(name);
		this.#at.expectWord('in');
		const list = this.#sum();
		this.#at.expectWord('satisfies');
		const test = this.#expression();
		this.#quantifiers -= 1;
		return { op, variable: name.text, list, test };
	}

	#disjunction(): Ast {
		return this.#chain('or', () => this.#chain('and', () => this.#comparison()));
	}

	#chain(word: 'and' | 'or', operand: () => Ast): Ast {
		let left = operand();
		while (this.#at.takeWord(word)) left = { op: word, left, right: operand() };
		return left;
	}

	#comparison(): Ast {
		const left = this.#sum();
		const { type, text } = this.#at.peek();
		if (type === 'symbol' && COMPARISONS.has(text)) {
			this.#at.next();
			return { op: text as BinaryOp, left, right: this.#sum() };
		}
		if (this.#at.takeWord('between')) {
			const low = this.#sum();
			this.#at.expectWord('and');
			return { op: 'between', value: left, low, high: this.#sum() };
		}
		if (this.#at.takeWord('in')) return { op: 'in', value: left, list: this.#tests() };
		return left;
	}

	/** What stands after `in`: `("a", "b")`, `["a", "b"]` or one operand. */
	#tests(): readonly Ast[] {
		if (this.#at.takeSymbol('(')) {
			const first = this.#at.peek();
			const tests = this.#items(')', () => this.#nested(() => this.#sum()));
			if (tests.length === 0) throw this.#at.unexpected(first);
			return tests;
		}
		const operand = this.#sum();
		return operand.op === 'list' && operand.items.length > 0 ? operand.items : [operand];
	}

	#sum(): Ast {
		let left = this.#product();
		for (;;) {
			const op = this.#at.takeSymbol('+') ? '+' : this.#at.takeSymbol('-') ? '-' : undefined;
			if (!op) return left;
			left = { op, left, right: this.#product() };
		}
	}

	#product(): Ast {
		let left = this.#unary();
		for (;;) {
			const op = this.#at.takeSymbol('*') ? '*' : this.#at.takeSymbol('/') ? '/' : undefined;
			if (!op) return left;
			left = { op, left, right: this.#unary() };
		}
	}

	#unary(): Ast {
		if (!this.#at.takeSymbol('-')) return this.#primary();
		if (this.#at.peek().type !== 'number') return { op: 'negate', arg: this.#nested(() => this.#unary()) };
		return { op: 'literal', value: 0 - Number(this.#at.next().text) };
	}

	#primary(): Ast {
		const called = this.#call();
		if (called) return called;
		const token = this.#at.next();
		if (token.type === 'number') return { op: 'literal', value: Number(token.text) };
		if (token.type === 'string') return { op: 'literal', value: token.text };
		if (token.type === 'name') return this.#named(token);
		if (token.type === 'symbol' && token.text === '(') return this.#bracketed();
		if (token.type === 'symbol' && token.text === '[') {
			return { op: 'list', items: this.#items(']', () => this.#expression()) };
		}
		throw this.#at.unexpected(token);
	}

	#bracketed(): Ast {
		const inner = this.#expression();
		this.#at.expectSymbol(')');
		return inner;
	}

	#named(token: Token): Ast {
		const constant = Object.hasOwn(CONSTANTS, token.text) ? CONSTANTS[token.text] : undefined;
		if (constant !== undefined) return { op: 'literal', value: constant };
		if (token.text === 'not') {
			this.#at.expectSymbol('(');
			return { op: 'not', arg: this.#bracketed() };
		}
		if (LEFT_OUT.has(token.text)) {
			throw new NotInProfile('unsupported', token.from, { construct: token.text });
		}
		if (RESERVED.has(token.text)) throw this.#at.unexpected(token);
		return this.#path(token);
	}

	#path(first: Token): Ast {
		const path = [first.text];
		while (this.#at.takeSymbol('.')) {
			const segment = this.#at.next();
			if (segment.type !== 'name' || RESERVED.has(segment.text)) throw this.#at.unexpected(segment);
			path.push(segment.text);
		}
		const { type, text, from } = this.#at.peek();
		if (type === 'symbol' && text === '(') {
			throw new NotInProfile('unknown-function', first.from, { name: path.join('.') });
		}
		if (type === 'symbol' && text === '[') throw new NotInProfile('unsupported', from, { construct: '[ ]' });
		return { op: 'read', path };
	}

	#call(): Ast | undefined {
		const { from } = this.#at.peek();
		const name = this.#at.takeCall(Object.keys(FUNCTIONS));
		if (name === undefined) return undefined;
		const args = this.#items(')', () => this.#expression());
		const [least, most] = FUNCTIONS[name]?.arity ?? [0, 0];
		if (args.length < least || args.length > most) {
			throw new NotInProfile('argument-count', from, { name, count: args.length, least, most });
		}
		return name === 'date' ? dateOf(args, from) : { op: 'call', name, args };
	}

	/** Comma-separated items up to and with the closing bracket. */
	#items(close: ')' | ']', item: () => Ast): readonly Ast[] {
		const items: Ast[] = [];
		if (this.#at.takeSymbol(close)) return items;
		do items.push(item());
		while (this.#at.takeSymbol(','));
		this.#at.expectSymbol(close);
		return items;
	}

	#nested(part: () => Ast): Ast {
		this.#nesting += 1;
		if (this.#nesting > MAX_NESTING) {
			throw new NotInProfile('too-deep', this.#at.peek().from, { limit: MAX_NESTING });
		}
		const ast = part();
		this.#nesting -= 1;
		return ast;
	}
}

// helpers

/** `date("…")` with a text is a date literal and must exist; with anything else it is a conversion. */
function dateOf(args: readonly Ast[], from: number): Ast {
	const [arg] = args;
	if (arg?.op !== 'literal') return { op: 'call', name: 'date', args };
	if (typeof arg.value !== 'string' || !isLocalDate(arg.value)) {
		throw new NotInProfile('bad-date', from, { found: String(arg.value) });
	}
	return { op: 'date', value: arg.value };
}

function heightOf(ast: Ast): number {
	return 1 + Math.max(0, ...childrenOf(ast).map(heightOf));
}
