import { findingAt, type Rule } from './rule.ts';

/** A choice without a default way stops the dossier when no condition holds, for example because a field is empty. */
export const noDefaultFlow: Rule = (index) =>
	index.graph.nodes
		.filter(
			({ type, outgoing, defaultFlow }) =>
				type === 'exclusiveGateway' && outgoing.length > 1 && defaultFlow === undefined
		)
		.map((node) => findingAt('no-default-flow', 'error', node));
