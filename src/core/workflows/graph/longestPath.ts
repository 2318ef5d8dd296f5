import type { GraphNode } from '../types.ts';
import { forwardWays, type Way } from './forwardWays.ts';
import type { GraphIndex } from './indexGraph.ts';
import { workMinutes, type Count } from './workMinutes.ts';

export { WORKING_DAY, workMinutes } from './workMinutes.ts';

export interface LongestPath {
	/** Minutes of working time. */
	readonly minutes: number;
	/** Ids of nodes and flows in the order passed. */
	readonly path: readonly string[];
}

/**
 * The way through the process whose steps take longest. Parallel branches run side by side, so only the longest counts;
 * a flow back to where the way already was is not followed, so loops count once; steps that stop the dossier's clock
 * count nothing; a reminder beside a step is no way of its own, and a timer that takes the dossier off a step ends it
 * after the timer's time. A step with a cut-off hour loses what is left of the day after it, except the first one: there
 * the law's time begins the next day as well. `count` says what calendar days are taken for.
 */
export function longestPath(index: GraphIndex, scope?: string, count: Count = 'average'): LongestPath {
	const starts = index.starts(scope);
	const first = new Set(scope === undefined ? starts.flatMap(({ id }) => [id, ...index.next(id).map((next) => next.id)]) : []);
	const best = new Map<string, Best>();
	for (const { node, ways } of forwardWays(index, starts)) {
		const inner = node.type === 'subProcess' ? longestPath(index, node.id, count) : NOTHING;
		const own = stepMinutes(node, first.has(node.id), count) + inner.minutes;
		let found: Best = { minutes: own, inner: inner.path, ends: node.outgoing.length === 0 };
		for (const way of ways) {
			const onward = best.get(way.to.id);
			const minutes = minutesBefore(own, node, way, count) + (onward?.minutes ?? 0);
			const next: Best = { minutes, inner: inner.path, ends: onward?.ends === true, way };
			if (isBetter(next, found)) found = next;
		}
		best.set(node.id, found);
	}
	const minutesFrom = ({ id }: GraphNode) => best.get(id)?.minutes ?? 0;
	const [start] = [...starts].sort((a, b) => minutesFrom(b) - minutesFrom(a));
	return start ? { minutes: minutesFrom(start), path: pathFrom(start, best) } : NOTHING;
}

// helpers

/** From a node to the end: how long at most, and the way on. */
interface Best {
	readonly minutes: number;
	readonly inner: readonly string[];
	/** Whether it comes to an end; else it only leads back into a loop. */
	readonly ends: boolean;
	readonly way?: Way;
}

function isBetter(one: Best, other: Best): boolean {
	if (one.ends !== other.ends) return one.ends;
	return !other.way || one.minutes > other.minutes;
}

const NOTHING: LongestPath = { minutes: 0, path: [] };

/** End of the working day in minutes, for what a cut-off hour costs. */
const DAY_END = 17 * 60;

function stepMinutes({ step, timer, type }: GraphNode, first: boolean, count: Count): number {
	if (type === 'timerCatch' && timer) return workMinutes(timer, count) ?? 0;
	if (!step?.timeLimit || step.pausesClock) return 0;
	return (workMinutes(step.timeLimit, count) ?? 0) + (first ? 0 : lostAfter(step.timeLimit.cutOff));
}

/** Minutes of the working day after an hour such as `15:00`. */
function lostAfter(cutOff: string | undefined): number {
	if (cutOff === undefined) return 0;
	const [hour = 0, minute = 0] = cutOff.split(':').map(Number);
	return Math.max(0, DAY_END - hour * 60 - minute);
}

/** Minutes a node takes before the way is gone: all it has, or what the timer on its border leaves it. */
function minutesBefore(own: number, host: GraphNode, { to, flow }: Way, count: Count): number {
	if (flow !== undefined || to.type !== 'boundaryTimer' || !to.timer) return own;
	return host.step?.pausesClock ? 0 : (workMinutes(to.timer, count) ?? 0);
}

function pathFrom(start: GraphNode, best: ReadonlyMap<string, Best>): string[] {
	const path: string[] = [];
	for (let node: GraphNode | undefined = start; node; ) {
		const found: Best | undefined = best.get(node.id);
		path.push(node.id, ...(found?.inner ?? []));
		if (found?.way?.flow !== undefined) path.push(found.way.flow);
		node = found?.way?.to;
	}
	return path;
}
