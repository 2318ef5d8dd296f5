import fc from 'fast-check';
import type { GraphNode, ProcessGraph } from '../types.ts';
import { graphOf } from './graph.ts';

type Block =
	| { readonly type: 'task' }
	| { readonly type: 'sequence' | 'exclusive' | 'parallel'; readonly parts: readonly Block[] }
	| { readonly type: 'loop'; readonly body: Block; readonly back: Block }
	| { readonly type: 'guarded'; readonly interrupting: boolean; readonly other: Block };

/** Well-structured processes: always sound. */
export const anySoundGraph: fc.Arbitrary<ProcessGraph> = anyBlock().map((block) => build(block, []));

/** The same with some flows led elsewhere and some gateways swapped: sound or not. */
export const anyGraph: fc.Arbitrary<ProcessGraph> = fc
	.tuple(anyBlock(), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3)), { maxLength: 3 }))
	.map(([block, changes]) => build(block, changes));

// helpers

function anyBlock(): fc.Arbitrary<Block> {
	const { block } = fc.letrec<{ block: Block; parts: readonly Block[] }>((tie) => ({
		block: fc.oneof(
			{ maxDepth: 4, depthSize: 'medium' },
			{ weight: 3, arbitrary: fc.constant<Block>({ type: 'task' }) },
			{
				weight: 3,
				arbitrary: fc.record({ type: fc.constantFrom('sequence', 'exclusive', 'parallel'), parts: tie('parts') })
			},
			{ weight: 1, arbitrary: fc.record({ type: fc.constant('loop'), body: tie('block'), back: tie('block') }) },
			{
				weight: 1,
				arbitrary: fc.record({ type: fc.constant('guarded'), interrupting: fc.boolean(), other: tie('block') })
			}
		) as fc.Arbitrary<Block>,
		parts: fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'parts' })
	}));
	return block;
}

type Change = readonly [which: number, where: number, kind: number];

function build(block: Block, changes: readonly Change[]): ProcessGraph {
	const nodes: Record<string, GraphNode['type'] | (Partial<GraphNode> & { type: GraphNode['type'] })> = {
		start: 'startEvent'
	};
	const flows: [string, string][] = [];
	let count = 0;
	const add = (type: GraphNode['type'], more: Partial<GraphNode> = {}): string => {
		count += 1;
		nodes[`n${count}`] = { type, ...more };
		return `n${count}`;
	};
	/** Lays the block after `from`; answers the node it ends at. */
	const lay = (part: Block, from: string): string => {
		switch (part.type) {
			case 'task': {
				const task = add('userTask');
				flows.push([from, task]);
				return task;
			}
			case 'sequence':
				return part.parts.reduce((last, inner) => lay(inner, last), from);
			case 'exclusive':
			case 'parallel': {
				const gateway = part.type === 'exclusive' ? 'exclusiveGateway' : 'parallelGateway';
				const split = add(gateway);
				const join = add(gateway);
				flows.push([from, split]);
				for (const inner of part.parts) flows.push([lay(inner, split), join]);
				return join;
			}
			case 'loop': {
				const merge = add('exclusiveGateway');
				const again = add('exclusiveGateway');
				flows.push([from, merge]);
				flows.push([lay(part.body, merge), again]);
				flows.push([lay(part.back, again), merge]);
				return again;
			}
			case 'guarded': {
				const host = add('userTask');
				flows.push([from, host]);
				const guest = add('boundaryMessage', { attachedTo: host, interrupting: part.interrupting });
				const last = lay(part.other, guest);
				const join = add(part.interrupting ? 'exclusiveGateway' : 'endEvent');
				flows.push([last, join]);
				if (!part.interrupting) return host;
				flows.push([host, join]);
				return join;
			}
		}
	};
	flows.push([lay(block, 'start'), 'end']);
	nodes.end = 'endEvent';

	const ids = Object.keys(nodes);
	for (const [which, where, kind] of changes) {
		const flow = flows[which % flows.length];
		const id = ids[where % ids.length] ?? 'end';
		const spec = nodes[id];
		const type = typeof spec === 'string' ? spec : spec?.type;
		if (kind === 0 && flow && type && !/start|boundary/i.test(type)) flow[1] = id;
		if (kind === 1 && type === 'exclusiveGateway') nodes[id] = 'parallelGateway';
		if (kind === 2 && type === 'parallelGateway') nodes[id] = 'exclusiveGateway';
		if (kind === 3 && type === 'endEvent') nodes[id] = 'terminateEnd';
	}
	return graphOf(
		nodes,
		flows.map(([source, target]) => `${source} > ${target}`)
	);
}
