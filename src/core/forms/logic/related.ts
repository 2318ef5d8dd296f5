import { formNodes } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import type { LogicRule } from './formLogic.ts';

/** Who reads an item and what it reads itself: `direct` in one step, the others by way of those. Ids. */
export interface Related {
	readonly reads: Steps;
	readonly readers: Steps;
}

export interface Steps {
	readonly direct: readonly string[];
	/** Not among the direct ones. */
	readonly indirect: readonly string[];
}

/**
 * A rule makes its item (an assertion: the item its message stands at) depend on what it reads; whatever shows or hides
 * a page or section does so with everything inside.
 */
export function relatedTo(form: FormDocument, rules: readonly LogicRule[], id: string): Related {
	const parents = new Map(formNodes(form).map((node) => [node.id, node.parent]));
	const edges = rules.flatMap((rule) => rule.reads.map((read) => ({ from: read, to: rule.item ?? rule.id })));
	const within = (inner: string | undefined, outer: string): boolean =>
		inner !== undefined && (inner === outer || within(parents.get(inner), outer));
	const readers = (of: string) => edges.filter(({ from }) => within(from, of)).map(({ to }) => to);
	const reads = (of: string) => edges.filter(({ to }) => within(of, to)).map(({ from }) => from);
	return { reads: stepsFrom(id, reads), readers: stepsFrom(id, readers) };
}

// helpers

function stepsFrom(id: string, next: (of: string) => readonly string[]): Steps {
	const direct = [...new Set(next(id))].filter((other) => other !== id);
	const seen = new Set([id, ...direct]);
	const indirect: string[] = [];
	const waiting = [...direct];
	for (let current = waiting.shift(); current !== undefined; current = waiting.shift()) {
		for (const other of next(current)) {
			if (seen.has(other)) continue;
			seen.add(other);
			indirect.push(other);
			waiting.push(other);
		}
	}
	return { direct, indirect };
}
