import { nameFlow } from './nameFlow.ts';
import { findingAt, type Rule } from './rule.ts';

/**
 * After an event gateway the first event decides: it has at least two ways, each leads to a message or timer event or a
 * receive task, and nothing else leads there.
 */
export const eventGatewayTargets: Rule = {
	node: (node, index) => {
		if (node.type !== 'eventBasedGateway') return undefined;
		const wrong = node.outgoing
			.map((flow) => index.flow(flow))
			.filter(({ target }) => {
				const { type, incoming } = index.node(target);
				return !EVENTS.has(type) || incoming.length > 1;
			});
		return [
			...(node.outgoing.length < 2 ? [findingAt('event-gateway-targets', 'error', node)] : []),
			...wrong.map((flow) => findingAt('event-gateway-targets', 'error', nameFlow(index, flow)))
		];
	}
};

// helpers

const EVENTS: ReadonlySet<string> = new Set(['messageCatch', 'timerCatch', 'receiveTask']);
