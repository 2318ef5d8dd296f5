import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode, StepKind } from '../types.ts';
import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/**
 * A person confirms, forwards or assigns without changing data, deciding anything or being asked to by law. Of several
 * such steps in a row (chains of assigning) all but the first are needless even when a law is cited.
 */
export const needlessConfirmation: Rule = {
	node: (node, index) => {
		if (!passesOn(node)) return undefined;
		const chained = comesFrom(index, node).some(passesOn);
		if (!chained && node.step?.citations.length) return undefined;
		return findingAt('needless-confirmation', 'warning', node, {}, fixAt('workflow/bypass', node.id, {}));
	}
};

// helpers

/** Kinds of which a step without data and decision is just another look. */
const LOOKS: ReadonlySet<StepKind> = new Set(['appraise', 'approve', 'submitForSigning', 'checkComponents']);

/** Words for handing the dossier on, which may be drawn as a step of any kind. */
const HANDS_ON = /phân công|giao việc|giao hồ sơ|chuyển hồ sơ|chuyển xử lý|luân chuyển|\b(assign|forward|hand over)/iu;

function passesOn({ type, name, step }: GraphNode): boolean {
	if (type !== 'userTask' || !step || step.role === 'applicant' || step.role === 'system') return false;
	const acts = step.outcomes.length > 1 || step.result || step.source || step.fee || step.pausesClock;
	const edits = (step.form?.editable.length ?? 0) > 0;
	return !acts && !edits && (LOOKS.has(step.kind) || HANDS_ON.test(name.normalize('NFC')));
}

/** The nodes that lead straight to it. */
function comesFrom(index: GraphIndex, node: GraphNode): GraphNode[] {
	return node.incoming.map((flow) => index.node(index.flow(flow).source));
}
