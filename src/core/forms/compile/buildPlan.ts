import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { FormNode } from '../formNodes.ts';
import { dotted } from './answerPaths.ts';
import type { FormCondition } from './parseConditions.ts';
import { topologicalOrder } from './topologicalOrder.ts';
import type { PlanStep } from './types.ts';

/**
 * The nodes in order of computation: parents before children, and whatever a condition or calculation reads before
 * what it decides. A cycle is a problem that names its ids.
 */
export function buildPlan(
	nodes: readonly FormNode[],
	conditions: readonly FormCondition[]
): Result<readonly PlanStep[]> {
	const readers = readersOf(nodes);
	const dependencies = new Map<string, Set<string>>();
	for (const node of nodes) dependencies.set(node.id, new Set(node.parent === undefined ? [] : [node.parent]));
	for (const { id, use, repeat, parsed } of conditions) {
		if (use !== 'visibleWhen' && use !== 'calculation') continue;
		for (const read of parsed.reads) readers(read, repeat).forEach((other) => dependencies.get(id)?.add(other));
	}
	const sorted = topologicalOrder(
		nodes.map(({ id }) => id),
		dependencies
	);
	if ('cycle' in sorted) {
		const at = nodes.find(({ id }) => id === sorted.cycle[0])?.at ?? '';
		return fail({ code: 'form/rule-cycle', at, params: { ids: sorted.cycle.join(' → ') } });
	}
	const byId = new Map(nodes.map((node) => [node.id, node]));
	return ok(sorted.order.flatMap((id) => planStep(byId.get(id), conditions)));
}

/**
 * Which nodes a dotted path reads: the field itself, the fields below an object, the field an address part belongs
 * to, a repeat and its columns. In a row, a name of the row goes before the same name of the form.
 */
export function readersOf(nodes: readonly FormNode[]): (read: string, repeat?: string) => readonly string[] {
	const forms: { readonly path: string; readonly id: string }[] = [];
	const rows = new Map<string, { readonly path: string; readonly id: string }[]>();
	const repeats = new Map(nodes.flatMap((node) => (node.type === 'repeat' ? [[node.id, node.item.path]] : [])));
	for (const node of nodes) {
		if (node.type === 'repeat') forms.push({ path: dotted(node.item.path), id: node.id });
		if (node.type !== 'field') continue;
		if (node.repeat === undefined) {
			forms.push({ path: dotted(node.item.path), id: node.id });
		} else {
			const row = { path: dotted(node.item.path), id: node.id };
			rows.set(node.repeat, [...(rows.get(node.repeat) ?? []), row]);
			forms.push({ path: dotted((repeats.get(node.repeat) ?? '') + node.item.path), id: node.id });
		}
	}
	return (read, repeat) => {
		const inRow = repeat === undefined ? [] : (rows.get(repeat) ?? []).filter(({ path }) => meet(path, read));
		return (inRow.length > 0 ? inRow : forms.filter(({ path }) => meet(path, read))).map(({ id }) => id);
	};
}

// helpers

function meet(path: string, read: string): boolean {
	return path === read || path.startsWith(`${read}.`) || read.startsWith(`${path}.`);
}

function planStep(node: FormNode | undefined, conditions: readonly FormCondition[]): PlanStep[] {
	if (!node) return [];
	const find = (use: FormCondition['use']) =>
		conditions.find((condition) => condition.id === node.id && condition.use === use)?.parsed.ast;
	const when = find('visibleWhen');
	const calculation = find('calculation');
	return [
		{
			id: node.id,
			type: node.type,
			...(node.parent !== undefined && { parent: node.parent }),
			...(node.type === 'field' && node.repeat !== undefined && { repeat: node.repeat }),
			...((node.type === 'field' || node.type === 'repeat') && { path: node.item.path }),
			...(when && { when }),
			...(calculation && { calculation })
		}
	];
}
