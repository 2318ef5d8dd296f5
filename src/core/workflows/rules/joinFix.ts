import type { Finding, Fix } from '#core/shared/finding.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import { checkSoundness } from '../soundness/checkSoundness.ts';
import type { GraphNode, ProcessGraph } from '../types.ts';
import { fixAt } from './fixes.ts';

/** Another gateway where branches meet, or one put there, offered only when the process has fewer such findings with it. */
export function joinFix(index: GraphIndex, { rule, at }: Finding): { readonly fix?: Fix } {
	const node = index.find(at);
	if (!node || node.incoming.length < 2) return {};
	const type = rule === 'workflow/deadlock' ? 'exclusiveGateway' : 'parallelGateway';
	const gateway = node.type === 'exclusiveGateway' || node.type === 'parallelGateway';
	if (gateway && node.outgoing.length > 1) return {};
	const { graph } = index;
	const before = checkSoundness(graph).findings.length;
	if (gateway) {
		if (node.type === type || checkSoundness(swapped(graph, node, type)).findings.length >= before) return {};
		return fixAt('workflow/replace-element', at, { type });
	}
	if (checkSoundness(joined(graph, node, type)).findings.length >= before) return {};
	return fixAt('workflow/insert-join', at, { gateway: type });
}

// helpers

function swapped(graph: ProcessGraph, node: GraphNode, type: GraphNode['type']): ProcessGraph {
	return { ...graph, nodes: graph.nodes.map((other) => (other === node ? { ...other, type } : other)) };
}

function joined(graph: ProcessGraph, node: GraphNode, type: GraphNode['type']): ProcessGraph {
	const join = `${node.id} join`;
	const flow = `${join} flow`;
	const { parent, incoming } = node;
	return {
		...graph,
		nodes: [
			...graph.nodes.map((other) => (other === node ? { ...other, incoming: [flow] } : other)),
			{ id: join, type, name: '', incoming, outgoing: [flow], ...(parent === undefined ? {} : { parent }) }
		],
		flows: [
			...graph.flows.map((other) => (other.target === node.id ? { ...other, target: join } : other)),
			{ id: flow, name: '', source: join, target: node.id }
		]
	};
}
