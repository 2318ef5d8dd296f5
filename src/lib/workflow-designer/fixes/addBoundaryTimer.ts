import type { WorkflowFixes } from '#core/workflows/rules/fixes.ts';
import { addPart } from '../edits/addPart.ts';
import { setTimer } from '../edits/setTimer.ts';
import { createPart } from '../modeler/createPart.ts';
import type { FixContext } from './fixContext.ts';

/** A timer on the border of a step, and what happens when it runs out: a step and an end. */
export function addBoundaryTimer(
	{ services, element, names, formAlias }: FixContext,
	{ duration, calendar, interrupting, then }: WorkflowFixes['workflow/add-boundary-timer']
): void {
	const part = interrupting === 1 ? 'boundaryTimer' : 'boundaryTimerAside';
	const shape = createPart(services, part, names, formAlias);
	const corner = { x: element.x + element.width - shape.width, y: element.y + element.height };
	const timer = services.modeling.createShape(shape, corner, element, { attach: true });
	setTimer(services, timer, { duration, calendar });
	const next = addPart(services, timer, { part: then, names, formAlias });
	if (next) addPart(services, next, { part: 'end', names });
}
