import { CausalRun } from './CausalRun.ts';
import type { Violation } from './explore.ts';
import type { Net, Transition } from './net.ts';
import { partsInOrder } from './parts.ts';
import type { ReducedNet } from './reduce.ts';

/** A violation in the net as drawn. */
export interface ShownViolation {
	readonly kind: Violation['kind'];
	/** Ids of the flows or nodes that show it. */
	readonly places: readonly string[];
	/** Ids of nodes and flows passed from the start until it shows, in order. */
	readonly path: readonly string[];
}

/**
 * What a violation of the reduced net is in the drawn one: its firings are done there one by one. A doubled token is told
 * where it first can be, whatever order the branches run in. What waits in the end waits for ever, unless it can still
 * move: then it goes round.
 */
export function replay(net: Net, reduced: ReducedNet, { kind, firings }: Violation): ShownViolation {
	const run = play(net, reduced, firings);
	const isEnd = (place: number) => net.places[place]?.end === true;
	const idOf = (place: number) => net.places[place]?.id ?? '';
	if (kind !== 'deadlock') {
		const inner = run.doubled((place) => !isEnd(place));
		if (inner) return { kind: 'lack-of-synchronisation', places: [idOf(inner.place)], path: inner.path };
		const ended = run.doubled(isEnd);
		if (ended) return { kind: 'no-proper-completion', places: [idOf(ended.place)], path: ended.path };
	}
	const open = [...net.places.keys()].filter((place) => run.count(place) > 0 && !isEnd(place));
	const able = net.transitions.filter(({ take }) => take.every((place) => run.count(place) > 0));
	const moving = new Set(able.flatMap(({ take }) => take));
	const stuck = open.filter((place) => !moving.has(place));
	return kind === 'deadlock' && stuck.length > 0
		? { kind, places: stuck.map(idOf), path: run.path() }
		: { kind: 'no-proper-completion', places: open.map(idOf), path: run.path() };
}

// helpers

function play(net: Net, reduced: ReducedNet, firings: readonly number[]): CausalRun {
	const parts = [...reduced.before, ...firings.flatMap((number) => reduced.transitions[number]?.parts ?? [])];
	const transitions = parts.flatMap(partsInOrder).flatMap((number): Transition[] => {
		const transition = net.transitions[number];
		return transition ? [transition] : [];
	});
	const run = new CausalRun(net.initial, transitions.length);
	for (const transition of transitions) {
		if (!transition.take.every((place) => run.count(place) > 0))
			throw new Error(`The drawn net cannot do what the reduced one did: ${transition.label.join(', ')}`);
		run.fire(transition);
	}
	return run;
}
