import type { GraphNode } from '../types.ts';
import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/**
 * A step of the last release is gone and one just like it is there under another id (deleted and drawn anew): dossiers
 * that stand at the old one cannot be carried over by themselves.
 */
export const idsChanged: Rule = {
	graph: (index, { released }) => {
		if (!released || released.id !== index.graph.id) return undefined;
		const before = new Set(released.nodes.map(({ id }) => id));
		const gone = Map.groupBy(
			released.nodes.filter(({ id, name }) => name !== '' && !index.find(id)),
			likeness
		);
		return index.graph.nodes
			.filter(({ id, name }) => name !== '' && !before.has(id))
			.flatMap((node) => {
				const old = gone.get(likeness(node))?.shift();
				if (!old) return [];
				return [findingAt('ids-changed', 'warning', node, { id: old.id }, fixAt('workflow/restore-id', node.id, { id: old.id }))];
			});
	}
};

// helpers

/** What makes two nodes the same to a reader. */
function likeness({ type, name, step, parent }: GraphNode): string {
	return JSON.stringify([type, name.normalize('NFC').trim().toLowerCase(), step?.kind, parent]);
}
