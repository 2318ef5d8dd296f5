import type { GraphIndex } from '../graph/indexGraph.ts';
import type { RunToken, WaitingNode } from './types.ts';

/** What a token waits for: the step itself, or each event behind its gateway. Joins and open subprocesses wait for tokens. */
export function waitingOf(index: GraphIndex, token: RunToken): WaitingNode[] {
	const node = index.node(token.node);
	if (token.parked || node.type === 'subProcess') return [];
	const places = node.type === 'eventBasedGateway' ? index.next(node.id) : [node];
	return places.map(({ id }) => {
		const timer = token.timers.find((other) => other.node === id);
		const due = timer?.at ?? token.due;
		const provisional = timer?.provisional ?? token.provisional;
		return {
			node: id,
			since: token.since,
			...(due === undefined ? {} : { due }),
			...(provisional === undefined ? {} : { provisional })
		};
	});
}
