import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode, StepKind } from '../types.ts';
import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';
import { USUAL_STEP } from './usualStep.ts';

/** Whoever receives the dossier also decides on it: intake, support and deciding unit are to be different. */
export const intakeDecides: Rule = {
	node: (node, index) => {
		const { step } = node;
		if (!step || !DECIDING.has(step.kind)) return undefined;
		const receiving = receivers(index).some((intake) => isSame(intake, node));
		if (step.unit !== 'intake' && !receiving) return undefined;
		const fix =
			step.unit === undefined
				? fixAt('workflow/set-role', node.id, { role: USUAL_STEP[step.kind].role })
				: fixAt('workflow/set-unit', node.id, { unit: 'deciding' });
		return findingAt('intake-decides', 'warning', node, {}, fix);
	}
};

// helpers

const DECIDING: ReadonlySet<StepKind> = new Set(['approve', 'sign', 'decideAgainst']);

/** By unit where both name one, else by role, else by lane. */
function isSame({ step: intake, lane }: GraphNode, { step, lane: own }: GraphNode): boolean {
	if (intake?.unit !== undefined && step?.unit !== undefined) return intake.unit === step.unit;
	if (intake?.role !== undefined && step?.role !== undefined) return intake.role === step.role;
	return lane !== undefined && lane === own;
}

function receivers(index: GraphIndex): readonly GraphNode[] {
	const known = receiving.get(index);
	if (known) return known;
	const found = index.graph.nodes.filter(({ step }) => step?.kind === 'intake');
	receiving.set(index, found);
	return found;
}

const receiving = new WeakMap<GraphIndex, readonly GraphNode[]>();
