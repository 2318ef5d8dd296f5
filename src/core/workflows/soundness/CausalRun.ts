import type { Transition } from './net.ts';

/** A token that was once in a place: which event put it there and which took it away (-1: the start, or none yet). */
interface Token {
	readonly place: number;
	readonly from: number;
	until: number;
}

/** A run of a net that remembers which firing had to come before which, whatever order they were played in. */
export class CausalRun {
	readonly #fired: Transition[] = [];
	readonly #tokens: Token[] = [];
	readonly #present = new Map<number, Token[]>();
	/** Per event a bit for every event that comes before it. */
	readonly #pasts: Uint32Array[] = [];
	readonly #words: number;

	/** Of a run of at most `events` firings. */
	constructor(initial: readonly number[], events: number) {
		this.#words = Math.ceil(events / 32);
		for (const [place, tokens] of initial.entries())
			for (let token = 0; token < tokens; token += 1) this.#put(place, -1);
	}

	fire(transition: Transition): void {
		const event = this.#fired.length;
		const past = new Uint32Array(this.#words);
		const places = transition.clears ? [...this.#present.keys()] : transition.take;
		for (const place of places)
			for (const token of this.#take(place, transition.clears)) {
				token.until = event;
				this.#include(past, token.from);
			}
		this.#fired.push(transition);
		this.#pasts.push(past);
		for (const place of transition.put) this.#put(place, event);
	}

	count(place: number): number {
		return this.#present.get(place)?.length ?? 0;
	}

	/** Ids passed, in the order played. */
	path(): string[] {
		return this.#fired.flatMap(({ label }) => label);
	}

	/**
	 * The first place among those `wanted` that two tokens could be in at once, had the run been played in another order,
	 * and the ids passed until they are.
	 */
	doubled(wanted: (place: number) => boolean): { readonly place: number; readonly path: string[] } | undefined {
		const seen = new Map<number, Token[]>();
		for (const token of this.#tokens) {
			if (!wanted(token.place)) continue;
			const earlier = seen.get(token.place) ?? [];
			const beside = earlier.find(({ until }) => until < 0 || !this.#precedes(until, token.from));
			if (beside) return { place: token.place, path: this.#pathTo(beside.from, token.from) };
			seen.set(token.place, [...earlier, token]);
		}
		return undefined;
	}

	#precedes(event: number, other: number): boolean {
		if (event === other) return true;
		return (((this.#pasts[other]?.[event >> 5] ?? 0) >> (event & 31)) & 1) === 1;
	}

	#pathTo(...events: readonly number[]): string[] {
		const needed = (event: number) => events.some((last) => this.#precedes(event, last));
		return this.#fired.flatMap(({ label }, event) => (needed(event) ? label : []));
	}

	#include(past: Uint32Array, event: number): void {
		const before = this.#pasts[event];
		if (!before) return;
		for (const [at, word] of before.entries()) past[at] = (past[at] ?? 0) | word;
		past[event >> 5] = (past[event >> 5] ?? 0) | (1 << (event & 31));
	}

	#take(place: number, all: boolean): readonly Token[] {
		const tokens = this.#present.get(place) ?? [];
		return tokens.splice(0, all ? tokens.length : 1);
	}

	#put(place: number, from: number): void {
		const token = { place, from, until: -1 };
		this.#tokens.push(token);
		const present = this.#present.get(place);
		if (present) present.push(token);
		else this.#present.set(place, [token]);
	}
}
