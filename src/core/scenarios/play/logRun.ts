import { parseRef } from '#core/shared/ref.ts';
import type { GraphNode, ProcessGraph, RunState } from '#core/workflows/index.ts';
import type { LogEntry, PlayAction } from './types.ts';

/** What happened between two states of a run, for the log. */
export function logRun(
	graph: ProcessGraph,
	before: RunState | null,
	after: RunState,
	action?: PlayAction
): LogEntry[] {
	const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
	const passed = after.passed.slice(before?.passed.length ?? 0).flatMap(({ node, at }) => {
		const entry = passedEntry(nodes.get(node), after, action);
		return entry ? [{ at, ...entry } as LogEntry] : [];
	});
	const { now: at } = after;
	return [
		...passed,
		...pauseEntries(before, after),
		...(after.result !== null && after.result !== before?.result
			? [{ at, event: 'result' as const, result: after.result }]
			: []),
		...after.waiting
			.filter(({ node, since }) => !before?.waiting.some((old) => old.node === node && old.since === since))
			.filter(({ node }) => nodes.get(node)?.step)
			.map(({ node, since, due }) => ({
				at: since,
				event: 'arrived' as const,
				node,
				...(due === undefined ? {} : { due })
			})),
		...(after.stuck
			? [{ at, event: 'stuck' as const, node: after.stuck.node, reason: after.stuck.reason }]
			: [])
	];
}

// helpers

type Entry = LogEntry extends infer T ? (T extends LogEntry ? Omit<T, 'at'> : never) : never;

const TIMERS: readonly GraphNode['type'][] = ['timerCatch', 'boundaryTimer'];
const ENDS: readonly GraphNode['type'][] = ['endEvent', 'terminateEnd', 'errorEnd'];

function passedEntry(node: GraphNode | undefined, after: RunState, action?: PlayAction): Entry | undefined {
	if (!node) return undefined;
	const { id, type, step } = node;
	if (TIMERS.includes(type)) return { event: 'timer', node: id };
	if (ENDS.includes(type)) return { event: 'ended', node: id };
	if (!step) return undefined;
	const answer = after.sourceStatus[parseRef(step.source ?? '')?.id ?? ''];
	if (step.kind === 'lookUpSource' && answer) return { event: 'source', node: id, outcome: answer };
	if (after.notices.some((notice) => notice.node === id) && action?.step !== id) {
		return { event: 'notice', node: id };
	}
	const outcome = after.outcomes[id];
	const by = action?.step === id ? action.by : 'system';
	return { event: 'done', node: id, by, ...(outcome === undefined ? {} : { outcome }) };
}

function pauseEntries(before: RunState | null, after: RunState): LogEntry[] {
	return after.pauses.flatMap((pause, index): LogEntry[] => {
		const old = before?.pauses[index];
		return [
			...(old ? [] : [{ at: pause.from, event: 'paused' as const, node: pause.node }]),
			...(pause.to !== undefined && old?.to === undefined
				? [{ at: pause.to, event: 'resumed' as const, node: pause.node }]
				: [])
		];
	});
}
