import fc from 'fast-check';
import type { GraphNode, ProcessGraph } from '../types.ts';
import { graphOf } from './graph.ts';

const TYPES = [
	'userTask',
	'exclusiveGateway',
	'exclusiveGateway',
	'parallelGateway',
	'parallelGateway',
	'eventBasedGateway',
	'messageCatch',
	'terminateEnd',
	'errorEnd',
	'endEvent'
] as const satisfies readonly GraphNode['type'][];

const GUESTS = [
	{ type: 'boundaryTimer', interrupting: true },
	{ type: 'boundaryMessage', interrupting: false }
] as const;

/** Processes without any structure: nodes of every kind, flows from anywhere to anywhere, events on borders. */
export const anyWildGraph: fc.Arbitrary<ProcessGraph> = fc
	.tuple(
		fc.array(fc.tuple(fc.constantFrom(...TYPES), fc.array(fc.nat(), { minLength: 1, maxLength: 3 })), {
			minLength: 2,
			maxLength: 8
		}),
		fc.array(fc.tuple(fc.constantFrom(...GUESTS), fc.nat(), fc.nat()), { maxLength: 2 })
	)
	.map(([nodes, guests]) => build(nodes, guests));

// helpers

type Guest = readonly [guest: (typeof GUESTS)[number], host: number, target: number];

/** Each node leads to the next, and besides to wherever its numbers say. */
function build(
	inner: readonly (readonly [type: (typeof TYPES)[number], targets: readonly number[]])[],
	guests: readonly Guest[]
): ProcessGraph {
	const nodes: Record<string, Partial<GraphNode> & { type: GraphNode['type'] }> = {};
	for (const [at, [type]] of inner.entries()) nodes[`n${at}`] = { type };
	nodes.end = { type: 'endEvent' };
	const ids = Object.keys(nodes);
	const idAt = (number: number) => ids[number % ids.length] ?? 'end';
	const flows = ['start > n0'];
	for (const [at, [type, targets]] of inner.entries()) {
		if (/end$/i.test(type) || type === 'endEvent') continue;
		const splits = type.endsWith('Gateway');
		flows.push(`n${at} > ${idAt(at + 1)}`);
		if (splits) for (const target of targets.slice(1)) flows.push(`n${at} > ${idAt(target)}`);
	}
	const hosts = inner.flatMap(([type], at) => (type === 'userTask' ? [`n${at}`] : []));
	for (const [at, [guest, host, target]] of guests.entries()) {
		const attachedTo = hosts[host % hosts.length];
		if (attachedTo === undefined) continue;
		nodes[`g${at}`] = { ...guest, attachedTo };
		flows.push(`g${at} > ${idAt(target)}`);
	}
	return graphOf({ start: 'startEvent', ...nodes }, flows);
}
