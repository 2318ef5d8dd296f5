import type { FormNode } from '../formNodes.ts';
import { dotted } from './answerPaths.ts';

/** Ids of the nodes a dotted path reads, seen from a row of `repeat` or from the form, in the order of the form. */
export type Readers = (read: string, repeat?: string) => readonly string[];

/**
 * Which nodes a dotted path reads: the field itself, the fields below an object, the field an address part belongs
 * to, a repeat and its columns. In a row, a name of the row goes before the same name of the form. Paths are looked up,
 * not gone through, and what was asked once is remembered.
 */
export function readersOf(nodes: readonly FormNode[]): Readers {
	const form = new PathIndex();
	const rows = new Map<string, PathIndex>();
	const repeats = new Map(nodes.flatMap((node) => (node.type === 'repeat' ? [[node.id, node.item.path]] : [])));
	for (const node of nodes) {
		if (node.type === 'repeat') {
			form.add(dotted(node.item.path), node.id);
			rows.set(node.id, new PathIndex());
		} else if (node.type === 'field') {
			const base = node.repeat === undefined ? '' : (repeats.get(node.repeat) ?? '');
			form.add(dotted(base + node.item.path), node.id);
			if (node.repeat !== undefined) rows.get(node.repeat)?.add(dotted(node.item.path), node.id);
		}
	}
	return (read, repeat) => {
		const inRow = repeat === undefined ? NOBODY : (rows.get(repeat)?.meeting(read) ?? NOBODY);
		return inRow.length > 0 ? inRow : form.meeting(read);
	};
}

/** `a` and `a.b` of `a.b.c`. */
export function startsOf(path: string): readonly string[] {
	const starts: string[] = [];
	for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) starts.push(path.slice(0, dot));
	return starts;
}

// helpers

const NOBODY: readonly string[] = [];

interface Entry {
	readonly id: string;
	readonly position: number;
}

/** Ids by dotted path, to be found by the path itself, one that begins with it, or one it begins with. */
class PathIndex {
	readonly #at = new Map<string, Entry[]>();
	/** What begins with the path, by that path. */
	readonly #below = new Map<string, Entry[]>();
	readonly #told = new Map<string, readonly string[]>();
	#size = 0;

	add(path: string, id: string): void {
		const entry = { id, position: this.#size++ };
		push(this.#at, path, entry);
		for (const above of startsOf(path)) push(this.#below, above, entry);
	}

	meeting(read: string): readonly string[] {
		const known = this.#told.get(read);
		if (known) return known;
		const above = startsOf(read).flatMap((start) => this.#at.get(start) ?? []);
		const found = [...above, ...(this.#at.get(read) ?? []), ...(this.#below.get(read) ?? [])];
		const ids = found.sort((a, b) => a.position - b.position).map(({ id }) => id);
		this.#told.set(read, ids);
		return ids;
	}
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
	const entries = map.get(key);
	if (entries) entries.push(entry);
	else map.set(key, [entry]);
}
