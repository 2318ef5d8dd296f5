import { findingAt, type Rule } from './rule.ts';

/** Several ways out of something that is no gateway, or a condition on the way out of one: engines disagree what it means. */
export const implicitSplit: Rule = (index) =>
	index.graph.nodes
		.filter(({ type, outgoing }) => {
			if (type.endsWith('Gateway') && type !== 'parallelGateway') return false;
			const conditional = outgoing.some((flow) => index.flow(flow).condition);
			return conditional || (outgoing.length > 1 && type !== 'parallelGateway');
		})
		.map((node) => findingAt('implicit-split', 'error', node));
