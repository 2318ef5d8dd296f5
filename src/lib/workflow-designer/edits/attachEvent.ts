import { createPart } from '../modeler/createPart.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';
import { isActivity } from '../elementView.ts';
import type { NewPart } from './addPart.ts';

/** Puts a boundary event on the lower border of a step, beside those that are there; undefined on anything else. */
export function attachEvent(
	services: Services,
	host: DiagramElement,
	part: NewPart
): DiagramElement | undefined {
	if (!isActivity(host.type.replace('bpmn:', ''))) return undefined;
	const shape = createPart(services, part.part, part.names, undefined, part.name);
	const taken = services.elementRegistry.filter((element) => element.host === host).length;
	const slots = Math.max(1, Math.floor(host.width / (shape.width + SPACE)));
	const x = host.x + host.width - (taken % slots) * (shape.width + SPACE) - shape.width / 2 - SPACE / 2;
	return services.modeling.createShape(shape, { x, y: host.y + host.height }, host, { attach: true });
}

// helpers

const SPACE = 8;
