import { findingAt, isActivity, type Rule } from './rule.ts';

/** Steps, choices and the ways out of them are read by people: unnamed they cannot be. */
export const labelMissing: Rule = (index) => {
	const splits = index.graph.nodes.filter(
		({ type, outgoing }) => type === 'exclusiveGateway' && outgoing.length > 1
	);
	return [
		...index.graph.nodes
			.filter((node) => isActivity(node) && node.name.trim() === '')
			.map((node) => findingAt('label-missing', 'error', node)),
		...splits.filter(({ name }) => name.trim() === '').map((node) => findingAt('label-missing', 'hint', node)),
		...splits
			.flatMap(({ outgoing }) => outgoing.map((flow) => index.flow(flow)))
			.filter(({ name }) => name.trim() === '')
			.map((flow) => findingAt('label-missing', 'warning', flow))
	];
};
