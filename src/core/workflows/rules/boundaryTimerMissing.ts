import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode, StepKind } from '../types.ts';
import { fixAt, type WorkflowFixes } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/**
 * A step that waits for somebody outside (the applicant, another agency, the tax office, a message) with nothing that
 * happens when they never answer: the dossier lies for ever.
 */
export const boundaryTimerMissing: Rule = {
	node: (node, index) => {
		if (!waitsOutside(node) || hasWayOut(index, node)) return undefined;
		const fix = node.step ? fixAt('workflow/add-boundary-timer', node.id, timerFor(node.step.kind)) : {};
		return findingAt('boundary-timer-missing', 'warning', node, {}, fix);
	}
};

// helpers

const OUTSIDE: ReadonlySet<StepKind> = new Set(['requestSupplement', 'consult', 'suspend']);

function waitsOutside({ type, step }: GraphNode): boolean {
	if (type === 'receiveTask' || type === 'messageCatch') return true;
	if (type !== 'userTask' || !step) return false;
	const others = step.unit === 'applicant' || step.unit === 'consulted' || step.unit === 'tax';
	return OUTSIDE.has(step.kind) || others || step.role === 'applicant' || step.role === 'taxOfficer';
}

/** A timer or message on its border or on that of what encloses it, or other events at the gateway before it. */
function hasWayOut(index: GraphIndex, node: GraphNode): boolean {
	const raced = node.incoming.some((flow) => {
		const { type, outgoing } = index.node(index.flow(flow).source);
		return type === 'eventBasedGateway' && outgoing.length > 1;
	});
	if (raced) return true;
	for (let place: GraphNode | undefined = node; place; place = place.parent === undefined ? undefined : index.node(place.parent))
		if (index.guests(place.id).some(({ type }) => type === 'boundaryTimer' || type === 'boundaryMessage')) return true;
	return false;
}

/** A request unanswered for thirty days ends the dossier; otherwise somebody is reminded. */
function timerFor(kind: StepKind): WorkflowFixes['workflow/add-boundary-timer'] {
	return kind === 'requestSupplement'
		? { duration: 'P30D', calendar: 'calendar', interrupting: 1, then: 'refuseIntake' }
		: { duration: 'P5D', calendar: 'working', interrupting: 0, then: 'notify' };
}
