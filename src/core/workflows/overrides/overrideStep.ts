import { same } from '#core/shared/match.ts';
import type { GraphNode, StepBinding } from '../types.ts';
import type { OverrideProperty, StepOverride } from './types.ts';

/** Properties of a step's binding that a procedure may do otherwise. */
const BOUND = ['role', 'unit', 'timeLimit', 'citations', 'note', 'result'] as const;

/** A node as the procedure does it, and which properties of the override say nothing the base does not say. */
export function overrideStep(
	node: GraphNode,
	override: StepOverride
): { readonly node: GraphNode; readonly idle: readonly OverrideProperty[] } {
	const idle: OverrideProperty[] = [];
	let changed = node;
	if (override.name !== undefined) {
		if (override.name === node.name) idle.push('name');
		else changed = { ...changed, name: override.name };
	}
	if (override.way !== undefined && !override.skip) idle.push('way');
	for (const property of BOUND) {
		const value = override[property];
		if (value === undefined) continue;
		const step = changed.step && withProperty(changed.step, property, value);
		if (!step || same(step, changed.step)) idle.push(property);
		else changed = { ...changed, step };
	}
	return { node: changed, idle };
}

// helpers

function withProperty<K extends (typeof BOUND)[number]>(
	step: StepBinding,
	property: K,
	value: StepOverride[K]
): StepBinding {
	if (value !== null) return { ...step, [property]: value };
	const { kind, outcomes, citations, ...rest } = step;
	return {
		kind,
		outcomes,
		citations,
		...Object.fromEntries(Object.entries(rest).filter(([name]) => name !== property))
	};
}
