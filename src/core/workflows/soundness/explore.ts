import { fire, isEnabled, type Marking, type Net } from './net.ts';

export interface Violation {
	readonly kind: 'deadlock' | 'lack-of-synchronisation' | 'no-proper-completion';
	/** Places that show it: those still waiting, the doubled one, the doubled end, or where tokens go round for ever. */
	readonly places: readonly number[];
	/** Transitions that fire from the start until it shows; as few as possible. */
	readonly firings: readonly number[];
}

export interface Exploration {
	readonly states: number;
	/** The state space is larger than the cap: what was not found may still exist. */
	readonly capped: boolean;
	readonly violations: readonly Violation[];
	/** Transitions that fire in no run found. */
	readonly dead: readonly number[];
}

/** Markings looked at after the first violation: enough to find what else is wrong nearby. */
const AFTERWARDS = 1_000;

/** Breadth-first search of the reachable markings, at most `cap` of them. Doubled tokens are not followed further. */
export function explore(net: Net, cap: number): Exploration {
	const search = new Search(net);
	search.reach(net.initial, -1, -1);
	let limit = cap;
	for (let current = 0; current < search.states.length; current += 1) {
		if (search.states.length > limit) return search.result(true);
		const marking = search.at(current);
		const doubled = marking.findIndex((count) => count > 1);
		if (doubled >= 0) {
			const end = net.places[doubled]?.end === true;
			search.report(end ? 'no-proper-completion' : 'lack-of-synchronisation', [doubled], current);
			search.stop(current);
			limit = Math.min(limit, search.states.length + AFTERWARDS);
			continue;
		}
		let enabled = false;
		for (const [number, transition] of net.transitions.entries()) {
			if (!isEnabled(transition, marking)) continue;
			enabled = true;
			search.link(search.reach(fire(transition, marking), current, number), current);
		}
		if (enabled) continue;
		search.stop(current);
		const waiting = search.open(marking);
		if (waiting.length === 0) continue;
		search.report('deadlock', waiting, current);
		limit = Math.min(limit, search.states.length + AFTERWARDS);
	}
	search.findEndlessRounds();
	return search.result(false);
}

// helpers

interface State {
	readonly marking: Marking;
	/** State and transition it was first reached from; -1 for the start. */
	readonly from: number;
	readonly by: number;
	/** States that lead here. */
	readonly sources: number[];
	stops: boolean;
}

class Search {
	readonly states: State[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #violations: Violation[] = [];
	readonly #fired: Uint8Array;
	readonly #net: Net;

	constructor(net: Net) {
		this.#net = net;
		this.#fired = new Uint8Array(net.transitions.length);
	}

	/** The state of a marking, entered from another by firing a transition; -1 for the start. */
	reach(marking: Marking, from: number, by: number): number {
		if (by >= 0) this.#fired[by] = 1;
		const key = String.fromCharCode(...marking);
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.states.push({ marking, from, by, sources: [], stops: false });
		this.#numbers.set(key, this.states.length - 1);
		return this.states.length - 1;
	}

	link(target: number, source: number): void {
		this.#state(target).sources.push(source);
	}

	stop(state: number): void {
		this.#state(state).stops = true;
	}

	at(state: number): Marking {
		return this.#state(state).marking;
	}

	/** Places that hold a token and are no end. */
	open(marking: Marking): number[] {
		return marking.flatMap((count, place) => (count > 0 && this.#net.places[place]?.end !== true ? [place] : []));
	}

	report(kind: Violation['kind'], places: readonly number[], state: number): void {
		this.#violations.push({ kind, places, firings: this.#wayTo(state) });
	}

	/** A state from which nothing stops goes round for ever. */
	findEndlessRounds(): void {
		const ending = new Set<number>();
		const queue = this.states.flatMap(({ stops }, state) => (stops ? [state] : []));
		for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
			if (ending.has(state)) continue;
			ending.add(state);
			queue.push(...this.#state(state).sources);
		}
		const endless = this.states.findIndex((_, state) => !ending.has(state));
		if (endless >= 0) this.report('no-proper-completion', this.open(this.at(endless)), endless);
	}

	result(capped: boolean): Exploration {
		const dead = [...this.#fired.keys()].filter((transition) => this.#fired[transition] === 0);
		return { states: this.states.length, capped, violations: this.#violations, dead };
	}

	#wayTo(state: number): number[] {
		const firings: number[] = [];
		for (let current = this.#state(state); current.by >= 0; current = this.#state(current.from)) {
			firings.push(current.by);
		}
		return firings.reverse();
	}

	#state(number: number): State {
		const state = this.states[number];
		if (!state) throw new Error(`No state ${number}`);
		return state;
	}
}
