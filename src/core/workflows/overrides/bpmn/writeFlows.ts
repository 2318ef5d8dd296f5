import type { ModdleElement } from 'bpmn-moddle';
import { childrenOf } from '../../moddle/access.ts';
import type { ProcessGraph } from '../../types.ts';

/** Leads flows to where they lead in the effective graph, and writes at every node what comes and goes. */
export function writeFlows(
	elements: ReadonlyMap<string, ModdleElement>,
	base: ProcessGraph,
	effective: ProcessGraph
): void {
	const before = new Map(base.flows.map((flow) => [flow.id, flow]));
	for (const { id, target, condition } of effective.flows) {
		const element = elements.get(id);
		const old = before.get(id);
		if (old?.target !== target) element?.set('targetRef', elements.get(target));
		if (old?.condition && !condition) element?.set('conditionExpression', undefined);
	}
	for (const node of effective.nodes) {
		const element = elements.get(node.id);
		if (!element) continue;
		for (const [property, ids] of [
			['incoming', node.incoming],
			['outgoing', node.outgoing]
		] as const) {
			const written = childrenOf(element, property);
			const flows = ids.flatMap((id) => elements.get(id) ?? []);
			const kept = written.filter((flow) => flows.includes(flow));
			element.set(property, [...kept, ...flows.filter((flow) => !kept.includes(flow))]);
		}
	}
}
