import { fixAt } from './fixes.ts';
import { isActivity, isBoundary, isEnd } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/**
 * Steps, choices and the ways out of them are read by people: unnamed they cannot be. Events are understood without a name,
 * but the outline reads better with one; of several ends each should say which it is.
 */
export const labelMissing: Rule = {
	node: (node, index) => {
		if (node.name.trim() !== '') return undefined;
		const fix = node.step ? fixAt('workflow/set-usual-name', node.id, {}) : {};
		if (isActivity(node)) return findingAt('label-missing', 'error', node, {}, fix);
		const choice = node.type === 'exclusiveGateway' && node.outgoing.length > 1;
		const event = node.type === 'messageCatch' || node.type === 'timerCatch' || isBoundary(node);
		const oneOfEnds = isEnd(node) && index.inside(node.parent).filter(isEnd).length > 1;
		return choice || event || oneOfEnds ? findingAt('label-missing', 'hint', node) : undefined;
	},
	flow: (flow, index) => {
		if (flow.name.trim() !== '') return undefined;
		const { type, outgoing } = index.node(flow.source);
		if (type !== 'exclusiveGateway' || outgoing.length < 2) return undefined;
		return findingAt('label-missing', 'warning', flow);
	}
};
