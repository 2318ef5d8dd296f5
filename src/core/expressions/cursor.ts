import { NotInProfile, type Token } from './tokens.ts';

/** A position in a token list. */
export class TokenCursor {
	readonly #tokens: readonly Token[];
	#position = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	peek(): Token {
		const token = this.#tokens[this.#position];
		if (!token) throw new Error('Read beyond the end of the expression');
		return token;
	}

	next(): Token {
		const token = this.peek();
		if (token.type !== 'end') this.#position += 1;
		return token;
	}

	takeWord(word: string): boolean {
		return this.#take('name', word);
	}

	takeSymbol(symbol: string): boolean {
		return this.#take('symbol', symbol);
	}

	/** The first of `names` whose words stand here, followed by an opening bracket; takes all of them. */
	takeCall(names: readonly string[]): string | undefined {
		if (this.peek().type !== 'name') return undefined;
		const name = names.find((candidate) => this.#standsHere(candidate.split(' ')));
		if (name !== undefined) this.#position += name.split(' ').length + 1;
		return name;
	}

	expectWord(word: string): void {
		if (!this.takeWord(word)) throw this.unexpected(this.peek(), word);
	}

	expectSymbol(symbol: string): void {
		if (!this.takeSymbol(symbol)) throw this.unexpected(this.peek(), symbol);
	}

	/** The refusal of `token`, to be thrown. */
	unexpected(token: Token = this.peek(), expected?: string): NotInProfile {
		const { from, text: found } = token;
		if (token.type === 'end') return new NotInProfile('incomplete', from);
		if (expected === undefined) return new NotInProfile('unexpected', from, { found });
		return new NotInProfile('expected', from, { found, expected });
	}

	#take(type: Token['type'], text: string): boolean {
		const token = this.peek();
		if (token.type !== type || token.text !== text) return false;
		this.#position += 1;
		return true;
	}

	#standsHere(words: readonly string[]): boolean {
		const tokens = this.#tokens.slice(this.#position, this.#position + words.length + 1);
		const bracket = tokens[words.length];
		return (
			words.every((word, index) => tokens[index]?.type === 'name' && tokens[index]?.text === word) &&
			bracket?.type === 'symbol' &&
			bracket.text === '('
		);
	}
}
