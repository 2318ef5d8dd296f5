import type { DueFee } from '#core/procedures/index.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { GraphNode, ProcessGraph, RunState } from '#core/workflows/index.ts';
import { feesAtStep } from './feesAtStep.ts';
import type { LogEntry, PlayAction } from './types.ts';

/** What happened between two states of a run, for the log; `fees` are those the dossier owes. */
export function logRun(
	graph: ProcessGraph,
	before: RunState | null,
	after: RunState,
	fees: readonly DueFee[],
	action?: PlayAction
): LogEntry[] {
	const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
	const passed = after.passed.slice(before?.passed.length ?? 0).flatMap(({ node: id, at }) => {
		const node = nodes.get(id);
		const entry = passedEntry(node, after, action);
		// Any but the usual outcome means that nobody paid.
		const paid = after.outcomes[id] === node?.step?.outcomes[0]?.code;
		const collected = (paid ? feesAtStep(node?.step, fees) : []).map(
			({ id: fee, amount }) => ({ at, event: 'collected', node: id, fee, amount }) as const
		);
		return [...(entry ? [{ at, ...entry } as LogEntry] : []), ...collected];
	});
	const { now: at } = after;
	return [
		...passed,
		...textNotices(before, after),
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
	const sent = after.notices.filter((notice) => notice.node === id);
	if (sent.some(({ text }) => !text) && action?.step !== id) return { event: 'notice', node: id };
	const outcome = after.outcomes[id];
	const by = action?.step === id ? action.by : 'system';
	return { event: 'done', node: id, by, ...(outcome === undefined ? {} : { outcome }) };
}

function textNotices(before: RunState | null, after: RunState): LogEntry[] {
	return after.notices.slice(before?.notices.length ?? 0).flatMap((notice): LogEntry[] => {
		const { node, at, to, channel, text } = notice;
		return to && channel && text ? [{ at, event: 'notice', node, to, channel, text }] : [];
	});
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
