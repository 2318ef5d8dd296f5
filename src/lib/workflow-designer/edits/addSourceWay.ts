import type { SourceOutcome } from '#core/dictionary/types.ts';
import { createPart } from '../modeler/createPart.ts';
import type { PartNames } from '../modeler/partNames.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';
import { addPart } from './addPart.ts';
import { inOneStep } from './inOneStep.ts';
import { setCondition } from './setCondition.ts';
import { setEventRef } from './setEventRef.ts';

export interface SourceWayRequest {
	/** Id of the look-up. */
	readonly step: string;
	readonly outcome: SourceOutcome;
	/** The choice behind the look-up, where a new way goes; without one an event on its border catches the outcome. */
	readonly choice?: string | undefined;
	readonly texts: { readonly event: string; readonly step: string };
	readonly names: PartNames;
}

/**
 * Handles one outcome of a look-up: a step of its own, from where things go on as they do after the look-up. One undo
 * step; answers the new step.
 */
export function addSourceWay(services: Services, request: SourceWayRequest): DiagramElement | undefined {
	const lookUp = services.elementRegistry.get(request.step);
	const choice = request.choice === undefined ? undefined : services.elementRegistry.get(request.choice);
	if (!lookUp) return undefined;
	let added: DiagramElement | undefined;
	inOneStep(services, () => {
		added = choice ? addWay(services, choice, request) : addEvent(services, lookUp, request);
	});
	return added;
}

// helpers

function addWay(
	services: Services,
	choice: DiagramElement,
	{ step, outcome, texts, names }: SourceWayRequest
): DiagramElement | undefined {
	const usual = choice.businessObject.get('default');
	const target = choice.outgoing.find(({ businessObject }) => businessObject === usual)?.target;
	const added = addPart(services, choice, { part: 'appraise', names, name: texts.step });
	const way = added?.incoming.find(({ source }) => source === choice);
	if (way) setCondition(services, way, `step.${step}.outcome = "${outcome}"`);
	if (added && target) services.modeling.connect(added, target);
	return added;
}

function addEvent(
	services: Services,
	lookUp: DiagramElement,
	{ outcome, texts, names }: SourceWayRequest
): DiagramElement | undefined {
	const target = lookUp.outgoing.find(({ type }) => type === 'bpmn:SequenceFlow')?.target;
	const shape = createPart(services, 'boundaryError', names, undefined, texts.event);
	const taken = services.elementRegistry.filter((element) => element.host === lookUp).length;
	const x = lookUp.x + lookUp.width - shape.width / 2 - ((taken * (shape.width + SPACE)) % lookUp.width);
	const at = { x, y: lookUp.y + lookUp.height };
	const event = services.modeling.createShape(shape, at, lookUp, { attach: true });
	setEventRef(services, event, 'error', outcome);
	const added = addPart(services, event, { part: 'appraise', names, name: texts.step });
	if (added && target) services.modeling.connect(added, target);
	return added;
}

/** Between two events on one border, px. */
const SPACE = 8;
