import type { Problem } from '#core/shared/problem.ts';

export interface Token {
	readonly type: 'name' | 'number' | 'string' | 'symbol' | 'end';
	/** The name, the symbol, the digits, or the decoded string. */
	readonly text: string;
	/** Offset of the first character. */
	readonly from: number;
}

/** Thrown inside the parser only; `parseExpression` turns it into a result. */
export class NotInProfile extends Error {
	readonly problem: Problem;

	constructor(code: string, from: number, params: Problem['params'] = {}) {
		super(code);
		this.problem = { code: `expression/${code}`, params: { column: from + 1, ...params } };
	}
}

const SPACE = /[ \t\r\n]+/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\nrt]|u[0-9A-Fa-f]{4}))*"/uy;
const SYMBOL = /!=|<=|>=|[-+*/=<>()[\],.]/y;

/** Symbols of full FEEL that the profile leaves out; named in the message instead of "unexpected". */
const LEFT_OUT = /\*\*|\.\.|\/\/|\/\*|[@{}?:;]/y;

/** Digits a double holds exactly (docs/feel-profile.md, numbers). */
const MAX_DIGITS = 15;

export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	let from = 0;
	const take = (pattern: RegExp): string | undefined => {
		pattern.lastIndex = from;
		return pattern.exec(text)?.[0];
	};
	for (;;) {
		from += take(SPACE)?.length ?? 0;
		if (from >= text.length) return [...tokens, { type: 'end', text: '', from }];
		const token = nextToken(take, from, text);
		tokens.push({ type: token.type, text: token.value, from });
		from += token.length;
	}
}

// helpers

function nextToken(
	take: (pattern: RegExp) => string | undefined,
	from: number,
	text: string
): { type: Token['type']; value: string; length: number } {
	const leftOut = take(LEFT_OUT);
	if (leftOut !== undefined) throw new NotInProfile('unsupported', from, { construct: leftOut });
	const name = take(NAME);
	if (name !== undefined) return { type: 'name', value: name, length: name.length };
	const digits = take(NUMBER);
	if (digits !== undefined) {
		if (digits.replace('.', '').length > MAX_DIGITS)
			throw new NotInProfile('bad-number', from, { found: digits });
		return { type: 'number', value: digits, length: digits.length };
	}
	const quoted = take(STRING);
	if (quoted !== undefined) return { type: 'string', value: decode(quoted, from), length: quoted.length };
	const symbol = take(SYMBOL);
	if (symbol !== undefined) return { type: 'symbol', value: symbol, length: symbol.length };
	if (text[from] === '"') throw new NotInProfile('bad-string', from);
	const found = String.fromCodePoint(text.codePointAt(from) ?? 0);
	throw new NotInProfile(/\p{L}/u.test(found) ? 'bad-name' : 'unexpected', from, { found });
}

/** The characters a quoted string stands for, composed (NFC) as answers are. Half a surrogate pair is none. */
function decode(quoted: string, from: number): string {
	const text = JSON.parse(quoted) as string;
	if (!text.isWellFormed()) throw new NotInProfile('bad-string', from);
	return text.normalize('NFC');
}
