import { nearest } from '#core/expressions/checks/nearest.ts';
import { dotted } from '../compile/answerPaths.ts';
import type { FormNode } from '../formNodes.ts';

/** Paths for which what was meant is looked for; each is compared with every path of the form. */
const MOST = 100;

/** The path most likely meant by one that nothing has, seen from a row of `repeat` or from the form. */
export function meantPath(nodes: readonly FormNode[]): (read: string, repeat?: string) => string | undefined {
	const told = new Map<string, string | undefined>();
	return (read, repeat) => {
		const key = `${repeat ?? ''} ${read}`;
		if (told.has(key)) return told.get(key);
		const meant = told.size < MOST ? nearest(read, pathsFrom(nodes, repeat)) : undefined;
		told.set(key, meant);
		return meant;
	};
}

// helpers

/** Everything that can be read from a row of `repeat`, or from the form. */
function pathsFrom(nodes: readonly FormNode[], repeat: string | undefined): readonly string[] {
	return nodes.flatMap((node) => {
		if (node.type === 'repeat') return [dotted(node.item.path)];
		if (node.type !== 'field') return [];
		return node.repeat === undefined || node.repeat === repeat ? [dotted(node.item.path)] : [];
	});
}
