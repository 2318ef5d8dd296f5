import { findingAt, type Rule } from './rule.ts';

/** A way out of a choice that is neither the default nor conditional hides every way after it. */
export const flowWithoutCondition: Rule = (index) =>
	index.graph.nodes
		.filter(({ type, outgoing }) => type === 'exclusiveGateway' && outgoing.length > 1)
		.flatMap(({ outgoing, defaultFlow }) => outgoing.filter((flow) => flow !== defaultFlow))
		.map((flow) => index.flow(flow))
		.filter(({ condition }) => !condition)
		.map((flow) => findingAt('flow-without-condition', 'error', nameFlow(index, flow)));

// helpers

/** A flow without a name is told by the step it leads to. */
function nameFlow(index: Parameters<Rule>[0], flow: { id: string; name: string; target: string }) {
	return { id: flow.id, name: flow.name || `→ ${index.node(flow.target).name || flow.target}` };
}
