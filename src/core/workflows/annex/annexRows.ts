import { rankNodes } from '../layout/rankNodes.ts';
import { indexGraph, type GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode, ProcessGraph, StepBinding } from '../types.ts';
import { readNote, type StepNote } from './stepNote.ts';

/** A step as the annex of a decision lists it. */
export interface AnnexRow {
	readonly id: string;
	/** `B1`, or the number the step carried in the table it comes from. */
	readonly number: string;
	readonly name: string;
	readonly lane?: string;
	readonly step?: StepBinding;
	readonly note: StepNote;
	/** Where the step leads, when that is not simply the next row. */
	readonly ways: readonly AnnexWay[];
}

export interface AnnexWay {
	/** Condition in words, empty for the only way. */
	readonly label: string;
	/** `aside`: a step told here and not in a row of its own; `end`: the process ends. */
	readonly to: 'next' | 'back' | 'step' | 'aside' | 'end';
	/** Number of the step, or name of the aside. */
	readonly target: string;
}

/**
 * The steps in the order in which work goes, with branches and loops as ways to numbers. A request to complete or a
 * refusal that says nothing more than that is told where it happens, as decisions do.
 */
export function annexRows(graph: ProcessGraph): readonly AnnexRow[] {
	const index = indexGraph(graph);
	const steps = stepsIn(index, undefined);
	const told = new Set(steps.filter((node) => isTold(index, node)).map(({ id }) => id));
	const listed = steps.filter(({ id }) => !told.has(id));
	const numbers = numbersOf(listed);
	const position = new Map(listed.map(({ id }, at) => [id, at]));
	return listed.map((node, at): AnnexRow => {
		const exits = exitsOf(index, node);
		const ways = exits.map(({ label, node: target }): AnnexWay => {
			if (told.has(target.id)) return { label, to: 'aside', target: target.name };
			const there = position.get(target.id);
			if (there === undefined) return { label, to: 'end', target: target.name };
			const to = there === at + 1 ? 'next' : there <= at ? 'back' : 'step';
			return { label, to, target: numbers[there] ?? '' };
		});
		const [only, another] = ways;
		const plain = another === undefined && (only?.to === 'next' || (only?.to === 'end' && at === listed.length - 1));
		return {
			id: node.id,
			number: numbers[at] ?? '',
			name: node.name,
			...(node.lane === undefined ? {} : { lane: node.lane }),
			...(node.step ? { step: node.step } : {}),
			note: readNote(node.step?.note ?? ''),
			ways: plain ? [] : ways
		};
	});
}

// helpers

const ACTIVITIES: ReadonlySet<GraphNode['type']> = new Set([
	'userTask',
	'serviceTask',
	'sendTask',
	'receiveTask',
	'subProcess',
	'callActivity'
]);

/** Activities in work order; those of a subprocess after it. */
function stepsIn(index: GraphIndex, scope: string | undefined): readonly GraphNode[] {
	const nodes = index.inside(scope);
	const inside = new Set(nodes.map(({ id }) => id));
	const { order } = rankNodes({
		lanes: [],
		nodes: nodes.map(({ id, attachedTo }) => ({ id, host: attachedTo, width: 0, height: 0 })),
		flows: index.graph.flows.filter(({ source, target }) => inside.has(source) && inside.has(target))
	});
	return order
		.map((id) => index.node(id))
		.filter(({ type }) => ACTIVITIES.has(type))
		.flatMap((node) => (node.type === 'subProcess' ? [node, ...stepsIn(index, node.id)] : [node]));
}

interface Exit {
	readonly label: string;
	readonly node: GraphNode;
}

/** Steps and ends the node leads to, through gateways and waiting; labels are the words on the way. */
function exitsOf(index: GraphIndex, from: GraphNode): readonly Exit[] {
	const found: Exit[] = [];
	const seen = new Set<string>();
	const follow = (node: GraphNode, label: string): void => {
		for (const id of node.outgoing) {
			const flow = index.flow(id);
			const target = index.node(flow.target);
			const words = [label, node.outgoing.length > 1 ? flow.name : ''].filter((word) => word !== '').join(', ');
			if (ACTIVITIES.has(target.type) || target.outgoing.length === 0) found.push({ label: words, node: target });
			else if (!seen.has(flow.id)) {
				seen.add(flow.id);
				follow(target, target.type.endsWith('Catch') ? [words, target.name].filter(Boolean).join(', ') : words);
			}
		}
	};
	follow(from, '');
	for (const guest of index.guests(from.id)) follow(guest, guest.name);
	return found;
}

/** Asking to complete the dossier, or refusing it, with nothing to say of it but that. */
function isTold(index: GraphIndex, node: GraphNode): boolean {
	const { step } = node;
	if (!step || !['requestSupplement', 'refuseIntake', 'decideAgainst'].includes(step.kind)) return false;
	if (step.timeLimit || step.note || step.citations.length > 0) return false;
	const exits = exitsOf(index, node);
	const sources = index.graph.nodes.filter(
		(other) => ACTIVITIES.has(other.type) && exitsOf(index, other).some((exit) => exit.node === node)
	);
	const [only] = exits;
	if (exits.length !== 1 || sources.length !== 1 || !only) return false;
	return step.kind === 'requestSupplement' ? only.node === sources[0] : only.node.outgoing.length === 0;
}

/** Numbers the steps carry from their table where those are still one each; else B1, B2 … */
function numbersOf(steps: readonly GraphNode[]): readonly string[] {
	const carried = steps.map(({ step }, at) => readNote(step?.note ?? '').number ?? `B${at + 1}`);
	return new Set(carried).size === carried.length ? carried : steps.map((_, at) => `B${at + 1}`);
}
