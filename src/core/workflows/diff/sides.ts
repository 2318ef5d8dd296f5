import { indexGraph, type GraphIndex } from '../graph/indexGraph.ts';
import type { ProcessGraph } from '../types.ts';

/** Both graphs with what comparing asks of them. */
export interface Sides {
	readonly before: GraphIndex;
	readonly after: GraphIndex;
	/** What an older lane is called now, so that a renamed lane is not a move of all its steps. */
	laneNow(name: string | undefined): string | undefined;
	/** BPMN name of an element the graph only holds the nearest portable kin of. */
	readonly deviation: Readonly<Record<'before' | 'after', (id: string) => string | undefined>>;
}

export function sidesOf(before: ProcessGraph, after: ProcessGraph): Sides {
	const now = new Map(after.lanes.map(({ id, name }) => [id, name]));
	const renamed = new Map(before.lanes.map(({ id, name }) => [name, now.get(id) ?? name]));
	return {
		before: indexGraph(before),
		after: indexGraph(after),
		laneNow: (name) => (name === undefined ? undefined : (renamed.get(name) ?? name)),
		deviation: { before: deviations(before), after: deviations(after) }
	};
}

// helpers

function deviations({ notPortable = [] }: ProcessGraph): (id: string) => string | undefined {
	const elements = new Map(notPortable.map(({ at, element }) => [at, element]));
	return (id) => elements.get(id);
}
