import { fixAt } from './fixes.ts';
import { nameFlow } from './nameFlow.ts';
import { findingAt, type Rule } from './rule.ts';

/** A way out of a choice that is neither the default nor conditional hides every way after it. */
export const flowWithoutCondition: Rule = {
	flow: (flow, index) => {
		const { type, outgoing, defaultFlow } = index.node(flow.source);
		if (type !== 'exclusiveGateway' || outgoing.length < 2 || flow.id === defaultFlow || flow.condition) return undefined;
		const fix = defaultFlow === undefined ? fixAt('workflow/set-default-flow', flow.id, {}) : {};
		return findingAt('flow-without-condition', 'error', nameFlow(index, flow), {}, fix);
	}
};
