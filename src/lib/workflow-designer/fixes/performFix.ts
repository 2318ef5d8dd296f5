import type { Fix } from '#core/shared/finding.ts';
import { WORKFLOW_FIXES, type WorkflowFixCode, type WorkflowFixes } from '#core/workflows/rules/fixes.ts';
import { addPart } from '../edits/addPart.ts';
import { inOneStep } from '../edits/inOneStep.ts';
import { removeStep } from '../edits/removeStep.ts';
import { setCondition } from '../edits/setCondition.ts';
import { setDefaultFlow } from '../edits/setDefaultFlow.ts';
import { updateStep } from '../edits/updateStep.ts';
import { namesOf } from '../modeler/namesOf.ts';
import type { Services } from '../modeler/types.ts';
import { addBoundaryTimer } from './addBoundaryTimer.ts';
import { addRefusalPath, addSupplementPath } from './addOtherWay.ts';
import { addStart } from './addStart.ts';
import type { FixContext } from './fixContext.ts';
import { insertJoin, insertSplit } from './insertGateway.ts';
import { renameElement } from './renameElement.ts';
import { replaceElement } from './replaceElement.ts';
import { replacePath } from './replacePath.ts';
import { setUsualName } from './setUsualName.ts';

/** Performs a fix as one undo step; false when its element is gone or the fix is not known. */
export function performFix(
	services: Services,
	{ code, at = '', params = {} }: Fix,
	formAlias: string | undefined
): boolean {
	const element = services.elementRegistry.get(at);
	if (!element || !isWorkflowFix(code)) return false;
	const names = namesOf(services);
	inOneStep(services, () => run(code, { services, element, names, formAlias }, params));
	return true;
}

// helpers

type Perform<Code extends WorkflowFixCode> = (context: FixContext, params: WorkflowFixes[Code]) => void;

const PERFORM: { readonly [Code in WorkflowFixCode]: Perform<Code> } = {
	'workflow/set-default-flow': ({ services, element }) => setDefaultFlow(services, element, true),
	'workflow/remove-condition': ({ services, element }) => void setCondition(services, element, undefined),
	'workflow/store-condition': ({ services, element }, { feel }) => void setCondition(services, element, feel),
	'workflow/replace-path': replacePath,
	'workflow/insert-split': (context, { gateway }) => insertSplit(context, gateway),
	'workflow/insert-join': (context, { gateway }) => insertJoin(context, gateway),
	'workflow/split-gateway': (context) =>
		insertSplit(
			context,
			context.element.type === 'bpmn:ParallelGateway' ? 'parallelGateway' : 'exclusiveGateway'
		),
	'workflow/bypass': ({ services, element }) => removeStep(services, element),
	// Flows named too, or bpmn-js would join the neighbours.
	'workflow/remove': ({ services, element }) =>
		services.modeling.removeElements([...(element.incoming ?? []), ...(element.outgoing ?? []), element]),
	'workflow/replace-element': replaceElement,
	'workflow/add-start': addStart,
	'workflow/add-end': ({ services, element, names }) =>
		void addPart(services, element, { part: 'end', names }),
	'workflow/add-step': ({ services, element, names, formAlias }, { kind }) =>
		void addPart(services, element, { part: kind, names, formAlias }),
	'workflow/add-supplement-path': addSupplementPath,
	'workflow/add-refusal-path': addRefusalPath,
	'workflow/add-boundary-timer': addBoundaryTimer,
	'workflow/pause-clock': ({ services, element }) =>
		updateStep(services, element, (step) => ({ ...step, pausesClock: true })),
	'workflow/set-role': ({ services, element }, { role }) =>
		updateStep(services, element, (step) => ({ ...step, role })),
	'workflow/set-unit': ({ services, element }, { unit }) =>
		updateStep(services, element, (step) => ({ ...step, unit })),
	'workflow/set-time-limit': ({ services, element }, timeLimit) =>
		updateStep(services, element, (step) => ({ ...step, timeLimit })),
	'workflow/set-form': ({ services, element }, { alias }) =>
		updateStep(services, element, (step) => ({
			...step,
			form: { alias, visible: 'all', editable: step.form?.alias === alias ? step.form.editable : [] }
		})),
	'workflow/remove-placement': ({ services, element }, { placement }) =>
		updateStep(services, element, ({ form, ...step }) => ({
			...step,
			...(form
				? {
						form: {
							...form,
							visible: form.visible === 'all' ? 'all' : form.visible.filter((id) => id !== placement),
							editable: form.editable.filter((id) => id !== placement)
						}
					}
				: {})
		})),
	'workflow/set-usual-name': setUsualName,
	'workflow/restore-id': (context, { id }) => renameElement(context, id),
	'workflow/move': ({ services, element }, delta) =>
		services.modeling.moveElements([element], delta, element.parent ?? services.canvas.getRootElement())
};

/** The parameters of a fix are those its rule gave it (`fixAt`), so their shape follows from the code. */
function run<Code extends WorkflowFixCode>(code: Code, context: FixContext, params: object): void {
	PERFORM[code](context, params as WorkflowFixes[Code]);
}

function isWorkflowFix(code: string): code is WorkflowFixCode {
	return WORKFLOW_FIXES.some((known) => known === code);
}
