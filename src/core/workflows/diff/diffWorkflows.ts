import { match } from '#core/shared/match.ts';
import type { GraphNode, ProcessGraph } from '../types.ts';
import { classifyMigration } from './classifyMigration.ts';
import { diffFlows } from './diffFlows.ts';
import { diffNode } from './diffNode.ts';
import { nodeWord } from './phrases.ts';
import { sidesOf, type Sides } from './sides.ts';
import type { Difference, MigrationClass, WorkflowDiff } from './types.ts';

/**
 * What `after` changes, element by element: ids are the key, so a node that was deleted and drawn again is another one.
 * Places on the canvas and the order of elements in the file are no difference. Flows that come or go with a node are
 * told with it. Steps first, in the order of the graph, then flows, lanes and the process.
 */
export function diffWorkflows(before: ProcessGraph, after: ProcessGraph): WorkflowDiff {
	const sides = sidesOf(before, after);
	const nodes = diffNodes(sides);
	const carried = new Set(nodes.flatMap((difference) => difference.with ?? []));
	const differences = [...nodes, ...diffFlows(sides, carried), ...diffLanes(before, after), ...diffProcess(before, after)];
	const changes = classifyMigration(differences, sides);
	const gravest = Math.max(0, ...changes.map(({ migration }) => GRAVITY.indexOf(migration)));
	return {
		changes,
		migration: GRAVITY[gravest] ?? 'compatible',
		plan: changes.flatMap(({ at, target }) => (target === undefined ? [] : [{ sourceId: at, targetId: target }]))
	};
}

// helpers

const GRAVITY: readonly MigrationClass[] = ['compatible', 'mapping', 'impossible'];

function diffNodes(sides: Sides): Difference[] {
	const { before, after } = sides;
	const { added, removed } = match(before.graph.nodes, after.graph.nodes, ({ id }) => id);
	const [oldFlows, newFlows] = [idsOf(before.graph.flows), idsOf(after.graph.flows)];
	return [
		...added.map((node): Difference => {
			const flows = own(node).filter((id) => !oldFlows.has(id));
			return { type: 'added', at: node.id, with: flows, compatibility: 'review', ...addedPhrase(node, sides) };
		}),
		...removed.map((node): Difference => {
			const flows = own(node).filter((id) => !newFlows.has(id));
			const params = { node: nodeWord(node, before), step: nodeWord(node, before) };
			return node.step
				? { type: 'removed', at: node.id, with: flows, compatibility: 'breaking', code: 'diff/step-removed', params }
				: { type: 'removed', at: node.id, with: flows, compatibility: 'review', code: 'diff/node-removed', params };
		}),
		...after.graph.nodes.flatMap((node) => {
			const old = before.find(node.id);
			return old ? diffNode(old, node, sides) : [];
		})
	];
}

function addedPhrase(node: GraphNode, { after }: Sides): Pick<Difference, 'code' | 'params'> {
	const part = node.step ? 'step' : 'node';
	const name = nodeWord(node, after);
	const named = { node: name, step: name };
	const [previous, another] = node.incoming.map((id) => after.find(after.flow(id).source));
	// An unnamed node already says after which it stands.
	if (!previous || another || previous.name === '' || node.name === '') return { code: `diff/${part}-added`, params: named };
	return { code: `diff/${part}-added-after`, params: { ...named, after: previous.name } };
}

function diffLanes(before: ProcessGraph, after: ProcessGraph): Difference[] {
	const { added, removed, changed } = match(before.lanes, after.lanes, ({ id }) => id);
	const about = { compatibility: 'review' } as const;
	return [
		...added.map(({ id, name }): Difference => ({ ...about, type: 'added', at: id, code: 'diff/lane-added', params: { lane: name } })),
		...removed.map(({ id, name }): Difference => ({ ...about, type: 'removed', at: id, code: 'diff/lane-removed', params: { lane: name } })),
		...changed.map((pair): Difference => {
			const params = { before: pair.before.name, after: pair.after.name };
			return { type: 'changed', at: pair.after.id, property: 'name', compatibility: 'texts', code: 'diff/lane-renamed', params };
		})
	];
}

function diffProcess(before: ProcessGraph, after: ProcessGraph): Difference[] {
	if (before.name === after.name) return [];
	const params = { before: before.name, after: after.name };
	return [{ type: 'changed', at: after.id, property: 'name', compatibility: 'texts', code: 'diff/process-renamed', params }];
}

function own({ incoming, outgoing }: GraphNode): readonly string[] {
	return [...new Set([...incoming, ...outgoing])];
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
	return new Set(items.map(({ id }) => id));
}
