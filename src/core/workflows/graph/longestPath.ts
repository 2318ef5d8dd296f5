import { parseDuration } from '#core/calendar/index.ts';
import type { GraphNode } from '../types.ts';
import type { GraphIndex } from './indexGraph.ts';

/** Minutes of a working day: `P1D` = 8 h (contracts.md). */
export const WORKING_DAY = 480;

/**
 * The way through the process whose steps take longest, in minutes of working time. A flow back to where the way
 * already was is not followed, so loops count once; steps that stop the dossier's clock and steps in calendar time count
 * nothing; a reminder beside a step is no way of its own.
 */
export function longestPath(index: GraphIndex, scope?: string): { minutes: number; path: readonly string[] } {
	const best = new Map<string, { minutes: number; path: readonly string[] }>();
	const onWay = new Set<string>();
	const visit = (node: GraphNode): { minutes: number; path: readonly string[] } => {
		const known = best.get(node.id);
		if (known) return known;
		onWay.add(node.id);
		const onward = index
			.next(node.id)
			.filter(({ id, interrupting }) => interrupting !== false && !onWay.has(id))
			.map(visit)
			.reduce(longer, { minutes: 0, path: [] });
		onWay.delete(node.id);
		const inner = node.type === 'subProcess' ? longestPath(index, node.id) : { minutes: 0, path: [] };
		const found = {
			minutes: stepMinutes(node) + inner.minutes + onward.minutes,
			path: [node.id, ...inner.path, ...onward.path]
		};
		best.set(node.id, found);
		return found;
	};
	return index.starts(scope).map(visit).reduce(longer, { minutes: 0, path: [] });
}

// helpers

function longer<T extends { readonly minutes: number }>(a: T, b: T): T {
	return b.minutes > a.minutes ? b : a;
}

function stepMinutes({ step }: GraphNode): number {
	if (!step?.timeLimit || step.pausesClock || step.timeLimit.calendar !== 'working') return 0;
	const duration = parseDuration(step.timeLimit.duration);
	return duration ? duration.days * WORKING_DAY + duration.hours * 60 + duration.minutes : 0;
}
