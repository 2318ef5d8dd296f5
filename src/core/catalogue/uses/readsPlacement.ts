import { dotted, formNodes, readersOf, type FormDocument } from '#core/forms/index.ts';

/** Whether an expression that reads `read` reads the placement `id`; `row`: id of the repeat in whose row it stands. */
export type ReadsPlacement = (read: string, id: string, row?: string) => boolean;

/**
 * Which paths of a form read which placement: its own, those of its parts (`residence.province`) and those of objects
 * around it. The number or existence of rows says nothing of what stands in a column.
 */
export function readsPlacement(form: FormDocument): ReadsPlacement {
	const nodes = formNodes(form);
	const readers = readersOf(nodes);
	const tables = new Map(
		nodes.flatMap((node) => (node.type === 'repeat' ? [[node.id, dotted(node.item.path)] as const] : []))
	);
	const tableOf = new Map(
		nodes.flatMap((node) =>
			node.type === 'field' && node.repeat !== undefined ? [[node.id, node.repeat] as const] : []
		)
	);
	return (read, id, row) => {
		if (!readers(read, row).includes(id)) return false;
		const table = tableOf.get(id);
		return table === undefined || table === row || !holds(read, tables.get(table) ?? '');
	};
}

// helpers

function holds(read: string, path: string): boolean {
	return path === read || path.startsWith(`${read}.`);
}
