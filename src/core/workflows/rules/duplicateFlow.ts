import { fixAt } from './fixes.ts';
import { nameFlow } from './nameFlow.ts';
import { findingAt, type Rule } from './rule.ts';

/** Two flows from the same node to the same node under the same condition: after a step or a fork both are taken. */
export const duplicateFlow: Rule = {
	flow: (flow, index) => {
		const first = index
			.node(flow.source)
			.outgoing.map((id) => index.flow(id))
			.find(({ target, condition }) => target === flow.target && condition?.feel === flow.condition?.feel);
		if (!first || first.id === flow.id) return undefined;
		const { defaultFlow } = index.node(flow.source);
		const spare = flow.id === defaultFlow ? first.id : flow.id;
		return findingAt('duplicate-flow', 'error', nameFlow(index, flow), {}, fixAt('workflow/remove', spare, {}));
	}
};
