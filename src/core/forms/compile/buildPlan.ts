import type { Ast } from '#core/expressions/types.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { FormNode } from '../formNodes.ts';
import type { FormCondition } from './parseConditions.ts';
import type { Readers } from './readersOf.ts';
import { topologicalOrder } from './topologicalOrder.ts';
import type { PlanStep } from './types.ts';

/**
 * The nodes in order of computation: parents before children, and whatever a condition or calculation reads before
 * what it decides. A cycle is a problem that names its ids.
 */
export function buildPlan(
	nodes: readonly FormNode[],
	conditions: readonly FormCondition[],
	readers: Readers
): Result<readonly PlanStep[]> {
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
	const asts = new Map(conditions.map(({ id, use, parsed }) => [`${use} ${id}`, parsed.ast]));
	return ok(sorted.order.flatMap((id) => planStep(byId.get(id), asts)));
}

// helpers

/** `asts`: by use and id. */
function planStep(node: FormNode | undefined, asts: ReadonlyMap<string, Ast>): PlanStep[] {
	if (!node) return [];
	const when = asts.get(`visibleWhen ${node.id}`);
	const calculation = asts.get(`calculation ${node.id}`);
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
