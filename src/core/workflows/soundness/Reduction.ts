import { holdsSame } from './holdsSame.ts';
import type { Net } from './net.ts';
import type { Parts } from './parts.ts';
import type { ReducedNet } from './reduce.ts';
import { Worklist } from './Worklist.ts';

/** A transition while the net shrinks. */
interface Move {
	readonly number: number;
	take: readonly number[];
	put: readonly number[];
	readonly clears: boolean;
	parts: Parts;
	gone: boolean;
}

/** A net on its way to `reduceNet`'s result: only what changed is looked at again. */
export class Reduction {
	readonly #net: Net;
	readonly #moves: readonly Move[];
	readonly #initial: number[];
	readonly #before: Parts[] = [];
	readonly #takers: Move[][];
	readonly #givers: Move[][];
	readonly #places: Worklist;
	readonly #touched: Worklist;
	readonly #joins: Worklist;

	constructor(net: Net) {
		const { places, initial, transitions } = net;
		this.#net = net;
		this.#initial = [...initial];
		this.#takers = places.map(() => []);
		this.#givers = places.map(() => []);
		this.#places = new Worklist(places.length);
		this.#touched = new Worklist(transitions.length);
		this.#joins = new Worklist(transitions.length);
		this.#moves = transitions.map(({ take, put, clears }, number) => {
			return { number, take, put, clears, parts: number, gone: false };
		});
		for (const move of this.#moves) this.#link(move);
	}

	/** Cheap rules first: joins are compared only when nothing else is left to do. */
	run(): void {
		for (;;) {
			const place = this.#places.take();
			if (place !== undefined) {
				this.#passThrough(place);
				continue;
			}
			const touched = this.#moves[this.#touched.take() ?? -1];
			if (touched) {
				this.#dropIdle(touched);
				continue;
			}
			const join = this.#moves[this.#joins.take() ?? -1];
			if (!join) return;
			this.#mergeBefore(join);
		}
	}

	/** What is left, its places numbered anew. */
	result(): ReducedNet {
		const numbers = new Map<number, number>();
		const renumber = (place: number): number => {
			const number = numbers.get(place) ?? numbers.size;
			numbers.set(place, number);
			return number;
		};
		const transitions = this.#moves.flatMap(({ gone, take, put, clears, parts }) =>
			gone ? [] : [{ label: [], take: take.map(renumber), put: put.map(renumber), clears, parts }]
		);
		for (const [place, tokens] of this.#initial.entries()) if (tokens > 0) renumber(place);
		const kept = [...numbers.keys()];
		return {
			places: kept.flatMap((place) => this.#net.places[place] ?? []),
			initial: kept.map((place) => this.#initial[place] ?? 0),
			transitions,
			before: this.#before
		};
	}

	#passThrough(place: number): void {
		const [only, another] = this.#takersOf(place);
		if (!only || another || this.#isEnd(place)) return;
		if (only.clears || only.take.length !== 1 || only.put.includes(place)) return;
		const marked = this.#initial[place] ?? 0;
		const givers = this.#giversOf(place);
		// A place that is doubled at once shows it where it is; passing its tokens on could double them for ever.
		if (marked > 1 || givers.some(({ put }) => count(put, place) > 1)) return;
		for (const giver of [...givers]) {
			this.#unlink(giver);
			giver.put = giver.put.flatMap((target) => (target === place ? only.put : [target]));
			giver.parts = { first: giver.parts, then: only.parts };
			this.#link(giver);
		}
		if (marked > 0) {
			this.#initial[place] = 0;
			for (const target of only.put) this.#initial[target] = (this.#initial[target] ?? 0) + 1;
			this.#before.push(only.parts);
		}
		this.#drop(only);
	}

	#dropIdle(move: Move): void {
		if (move.gone) return;
		const twin = () =>
			this.#takersOf(move.take[0] ?? -1).some(
				(other) =>
					other !== move &&
					other.clears === move.clears &&
					holdsSame(other.put, move.put) &&
					holdsSame(other.take, move.take)
			);
		if ((!move.clears && holdsSame(move.take, move.put)) || this.#justEnds(move) || twin()) this.#drop(move);
	}

	/** An armed event that leaves its host as it was, and whose tokens go where nothing else ever does. */
	#justEnds({ take, put, clears }: Move): boolean {
		if (clears || take.length < 2) return false;
		const spent = take.filter((place) => !put.includes(place));
		const ended = put.filter((place) => !take.includes(place));
		const [armed = -1] = spent;
		return (
			spent.length === 1 &&
			put.length === take.length - 1 + ended.length &&
			this.#isEnd(armed) &&
			this.#initial[armed] === 1 &&
			this.#takersOf(armed).length === 1 &&
			this.#giversOf(armed).length === 0 &&
			ended.every(
				(place) =>
					this.#isEnd(place) &&
					this.#initial[place] === 0 &&
					this.#giversOf(place).length === 1 &&
					count(put, place) === 1
			)
		);
	}

	/** Of places before a join that are filled and emptied by the same, and so always hold alike, one is enough. */
	#mergeBefore(join: Move): void {
		if (join.gone || join.take.length < 2) return;
		const kept: number[] = [];
		const dropped = join.take.filter((place) => {
			if (!this.#isEnd(place) && kept.some((other) => this.#alike(place, other))) return true;
			kept.push(place);
			return false;
		});
		if (dropped.length === 0) return;
		const around = dropped.flatMap((place) => [...this.#takersOf(place), ...this.#giversOf(place)]);
		for (const move of new Set(around)) {
			this.#unlink(move);
			move.take = move.take.filter((place) => !dropped.includes(place));
			move.put = move.put.filter((place) => !dropped.includes(place));
			this.#link(move);
		}
		for (const place of dropped) this.#initial[place] = 0;
	}

	#alike(a: number, b: number): boolean {
		const takers = this.#takersOf(a);
		const givers = this.#giversOf(a);
		const otherTakers = this.#takersOf(b);
		const otherGivers = this.#giversOf(b);
		return (
			!this.#isEnd(b) &&
			this.#initial[a] === this.#initial[b] &&
			takers.length === otherTakers.length &&
			givers.length === otherGivers.length &&
			takers.every((taker) => otherTakers.includes(taker)) &&
			givers.every((giver) => otherGivers.includes(giver) && count(giver.put, a) === count(giver.put, b))
		);
	}

	#drop(move: Move): void {
		this.#unlink(move);
		move.gone = true;
	}

	#link(move: Move): void {
		for (const place of move.take) this.#takersOf(place).push(move);
		for (const place of move.put) if (!this.#giversOf(place).includes(move)) this.#giversOf(place).push(move);
		this.#lookAgain(move);
	}

	#unlink(move: Move): void {
		for (const place of move.take) withdraw(this.#takersOf(place), move);
		for (const place of move.put) withdraw(this.#givers[place] ?? [], move);
		this.#lookAgain(move);
	}

	/** The move itself, its places, the joins behind them, and events that may now be idle. */
	#lookAgain(move: Move): void {
		this.#touched.add(move.number);
		for (const place of move.take) this.#places.add(place);
		if (move.take.length > 1) this.#joins.add(move.number);
		for (const place of move.put) {
			this.#places.add(place);
			for (const taker of this.#takersOf(place)) if (taker.take.length > 1) this.#joins.add(taker.number);
			if (!this.#isEnd(place)) continue;
			for (const giver of this.#giversOf(place)) if (giver.take.length > 1) this.#touched.add(giver.number);
		}
	}

	#isEnd(place: number): boolean {
		return this.#net.places[place]?.end === true;
	}

	#takersOf(place: number): Move[] {
		return this.#takers[place] ?? [];
	}

	#giversOf(place: number): Move[] {
		return this.#givers[place] ?? [];
	}
}

// helpers

function count(places: readonly number[], wanted: number): number {
	let found = 0;
	for (const place of places) if (place === wanted) found += 1;
	return found;
}

function withdraw(moves: Move[], move: Move): void {
	const at = moves.indexOf(move);
	if (at < 0) return;
	const last = moves.pop();
	if (last && last !== move) moves[at] = last;
}
