import { expect, test } from 'vitest';
import { graphOf } from '#core/workflows/testing/graph.ts';
import type { GraphNode } from '#core/workflows/types.ts';
import { sourceWays } from './sourceWays.ts';

const lookUp: Partial<GraphNode> & { type: GraphNode['type'] } = {
	type: 'serviceTask',
	step: { kind: 'lookUpSource', source: 'source:populationDb@1', outcomes: [], citations: [] }
};
const nodes = {
	start: 'startEvent',
	ask: lookUp,
	byHand: 'userTask',
	go: 'userTask',
	end: 'endEvent'
} as const;
const told = (graph: ReturnType<typeof graphOf>) =>
	sourceWays(graph, 'ask').map(({ outcome, by, to }) => `${outcome} ${by} ${to}`);

test('an event on the border, a way of the choice that follows, its default', () => {
	const late = { type: 'boundaryError', attachedTo: 'ask', interrupting: true } as const;
	const choice = { type: 'exclusiveGateway', defaultFlow: 'x-byHand' } as const;
	const graph = graphOf({ ...nodes, late, x: choice }, [
		'start > ask > x > byHand > end',
		'x > go : source.populationDb.status = "found" or step.ask.outcome = "partial"',
		'late > byHand',
		'go > end'
	]);
	expect(told(graph)).toEqual([
		'found way go',
		'notFound default byHand',
		'partial way go',
		'wrong default byHand',
		'timeout event byHand'
	]);
});

test('without a choice every outcome goes on; other data may decide too', () => {
	expect(told(graphOf(nodes, ['start > ask > go > end', 'byHand > end']))).toContain('notFound on go');
	const choice = { type: 'exclusiveGateway', defaultFlow: 'x-byHand' } as const;
	const graph = graphOf({ ...nodes, x: choice }, [
		'start > ask > x > byHand > end',
		'x > go : step.ask.outcome = "found" and form.age > 3',
		'go > end'
	]);
	expect(told(graph)).toContain('found depends x');
});
