import { readStep } from '#core/workflows/read/readStep.ts';
import type { StepKind } from '#core/workflows/types.ts';
import { addBefore } from '../edits/addBefore.ts';
import { addPart } from '../edits/addPart.ts';
import { sequenceFlows } from '../edits/healFlow.ts';
import { setCondition } from '../edits/setCondition.ts';
import { setDefaultFlow } from '../edits/setDefaultFlow.ts';
import { updateStep } from '../edits/updateStep.ts';
import type { DiagramElement } from '../modeler/types.ts';
import type { FixContext } from './fixContext.ts';

/** After a check: what lacks goes to a supplement step, and from there back to the check. */
export function addSupplementPath(context: FixContext): void {
	const { services, element, names } = context;
	const supplement = addOtherWay(context, 'requestSupplement');
	if (!supplement) return;
	// Two ways in meet in a join of their own, so that the way back is seen.
	const join = addBefore(services, element, { part: 'choice', names, name: '' });
	services.modeling.connect(supplement, join ?? element);
}

/** After a decision: what is refused goes to a step of the kind, and the process ends there. */
export function addRefusalPath(
	context: FixContext,
	{ kind }: { readonly kind: 'refuseIntake' | 'decideAgainst' }
): void {
	const refusal = addOtherWay(context, kind);
	if (refusal) addPart(context.services, refusal, { part: 'end', names: context.names });
}

// helpers

/** A step on a new way out after `element`, taken when its last outcome, the unhappy one, was chosen. */
function addOtherWay(
	{ services, element, names, formAlias }: FixContext,
	kind: StepKind
): DiagramElement | undefined {
	const choice = choiceAfter() ?? addPart(services, element, { part: 'choice', names });
	if (!choice) return undefined;
	const before = sequenceFlows(choice.outgoing);
	const added = addPart(services, choice, { part: kind, names, formAlias });
	const way = added && sequenceFlows(choice.outgoing).find((flow) => flow.target === added);
	const outcome = unhappyOutcome();
	if (way && outcome !== undefined) setCondition(services, way, `step.${element.id}.outcome = "${outcome}"`);
	const [usual] = before;
	if (usual && before.length === 1) setDefaultFlow(services, usual, true);
	return added;

	function choiceAfter(): DiagramElement | undefined {
		const [flow] = sequenceFlows(element.outgoing);
		return flow?.target?.type === 'bpmn:ExclusiveGateway' && flow.target.outgoing.length > 1
			? flow.target
			: undefined;
	}

	/** A step without a choice of outcomes gets those usual for its kind. */
	function unhappyOutcome(): string | undefined {
		const step = readStep(element.businessObject, element.id, []);
		if (!step) return undefined;
		const outcomes = step.outcomes.length > 1 ? step.outcomes : names.outcomes(step.kind);
		if (outcomes !== step.outcomes && outcomes.length > 1) {
			updateStep(services, element, (binding) => ({ ...binding, outcomes }));
		}
		return outcomes.length > 1 ? outcomes.at(-1)?.code : undefined;
	}
}
