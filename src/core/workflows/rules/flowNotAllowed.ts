import { fixAt } from './fixes.ts';
import { isBoundary, isEnd } from './nodeClasses.ts';
import { nameFlow } from './nameFlow.ts';
import { findingAt, type Rule } from './rule.ts';

/** A flow into a start or an event on a border, or out of an end: no token ever goes along it as drawn. */
export const flowNotAllowed: Rule = {
	flow: (flow, index) => {
		const target = index.node(flow.target);
		const allowed = target.type !== 'startEvent' && !isBoundary(target) && !isEnd(index.node(flow.source));
		if (allowed) return undefined;
		return findingAt('flow-not-allowed', 'error', nameFlow(index, flow), {}, fixAt('workflow/remove', flow.id, {}));
	}
};
