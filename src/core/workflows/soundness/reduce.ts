import type { Net, Transition } from './net.ts';

/**
 * A smaller net with the same verdict. Three rules, repeated until none applies; all keep token counts, so that a
 * doubled token still ends up doubled somewhere (Murata 1989 §IV, restricted to what preserves safeness and
 * deadlocks; property-tested against the unreduced net):
 * - a place whose only consumer needs nothing else is passed through: its producers put what that consumer puts;
 * - of two transitions, or two inner places, with the same neighbours one goes;
 * - a transition that takes what it puts goes (what was an endless loop becomes a dead end: both are unsound).
 */
export function reduceNet(net: Net): Net {
	const state: Working = {
		initial: [...net.initial],
		transitions: [...net.transitions],
		ends: new Set(net.places.flatMap(({ end }, place) => (end ? [place] : [])))
	};
	for (let before = Infinity; state.transitions.length < before || mergeParallelPlaces(state); ) {
		before = state.transitions.length;
		dropRepeated(state);
		passThrough(state);
	}
	return { places: net.places, initial: state.initial, transitions: state.transitions };
}

// helpers

interface Working {
	initial: number[];
	transitions: Transition[];
	readonly ends: ReadonlySet<number>;
}

function dropRepeated(state: Working): void {
	const seen = new Set<string>();
	state.transitions = state.transitions.filter(({ take, put, clears }) => {
		const from = sorted(take);
		const to = sorted(put);
		if (from === to && !clears) return false;
		const key = `${from}>${to}${clears ? '!' : ''}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** Applies the first rule to every place it fits. */
function passThrough(state: Working): void {
	const alive = new Set(state.transitions);
	const consumers = neighbours(state.transitions, 'take');
	const producers = neighbours(state.transitions, 'put');
	const replace = (old: Transition, next: Transition): void => {
		alive.delete(old);
		alive.add(next);
		swap(consumers, 'take', old, next);
		swap(producers, 'put', old, next);
	};
	for (const [place, takers] of consumers) {
		const [only, another] = takers;
		if (!only || another || state.ends.has(place)) continue;
		if (only.clears || only.take.length !== 1 || only.put.includes(place)) continue;
		for (const producer of [...(producers.get(place) ?? [])]) {
			const put = producer.put.flatMap((target) => (target === place ? only.put : [target]));
			replace(producer, { ...producer, put, label: [...producer.label, ...only.label] });
		}
		const marked = state.initial[place] ?? 0;
		if (marked > 0) {
			state.initial[place] = 0;
			for (const target of only.put) state.initial[target] = (state.initial[target] ?? 0) + marked;
		}
		alive.delete(only);
		takers.clear();
		for (const target of new Set(only.put)) producers.get(target)?.delete(only);
	}
	state.transitions = [...alive];
}

/** Drops inner places that always hold as many tokens as another; true when one went. */
function mergeParallelPlaces(state: Working): boolean {
	const numbers = new Map(state.transitions.map((transition, number) => [transition, number]));
	const takers = neighbours(state.transitions, 'take');
	const givers = neighbours(state.transitions, 'put');
	const twins = new Map<string, number>();
	const dropped = new Set<number>();
	for (const [place, consumers] of takers) {
		if (state.ends.has(place)) continue;
		const from = [...(givers.get(place) ?? [])].map(
			(giver) => `${numbers.get(giver)}x${giver.put.filter((target) => target === place).length}`
		);
		const to = [...consumers].map((consumer) => numbers.get(consumer));
		const key = `${from.sort().join()}>${to.sort().join()}@${state.initial[place]}`;
		if (twins.has(key)) dropped.add(place);
		else twins.set(key, place);
	}
	if (dropped.size === 0) return false;
	const kept = (place: number) => !dropped.has(place);
	state.transitions = state.transitions.map((transition) => ({
		...transition,
		take: transition.take.filter(kept),
		put: transition.put.filter(kept)
	}));
	for (const place of dropped) state.initial[place] = 0;
	return true;
}

function neighbours(transitions: readonly Transition[], side: 'take' | 'put'): Map<number, Set<Transition>> {
	const found = new Map<number, Set<Transition>>();
	for (const transition of transitions) {
		for (const place of transition[side]) {
			const set = found.get(place) ?? new Set();
			set.add(transition);
			found.set(place, set);
		}
	}
	return found;
}

function swap(
	index: Map<number, Set<Transition>>,
	side: 'take' | 'put',
	old: Transition,
	next: Transition
): void {
	for (const place of old[side]) index.get(place)?.delete(old);
	for (const place of next[side]) index.set(place, (index.get(place) ?? new Set()).add(next));
}

function sorted(places: readonly number[]): string {
	return [...places].sort((a, b) => a - b).join();
}
