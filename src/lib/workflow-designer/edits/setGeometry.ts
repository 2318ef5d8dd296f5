import type { ModdleElement } from 'bpmn-moddle';
import { childOf } from '#core/workflows/moddle/access.ts';
import { adopt } from '#core/workflows/moddle/writeStep.ts';
import type { Box, DiagramElement, Point, Services } from '../modeler/types.ts';

/** Where elements go: boxes of shapes and labels, lines of connections, by id. */
export interface Geometry {
	readonly boxes: Map<string, Box>;
	readonly lines: Map<string, readonly Point[]>;
}

/**
 * Sets the geometry of many elements as one command: no other behaviour moves, resizes or reconnects anything, as it
 * would if each were moved by hand. Keeps the drawing (`bpmndi`) in step.
 */
export function setGeometry(
	{ commandStack, elementRegistry, bpmnFactory }: Services,
	geometry: Geometry
): void {
	if (!registered.has(commandStack)) {
		registered.add(commandStack);
		commandStack.registerHandler(COMMAND, SetGeometry);
	}
	const changes = elementRegistry
		.filter(({ id }) => geometry.boxes.has(id) || geometry.lines.has(id))
		.map((element): Change => {
			const [box, line] = [geometry.boxes.get(element.id), geometry.lines.get(element.id)];
			return { element, to: { ...(box ? { box } : {}), ...(line ? { line } : {}) } };
		});
	commandStack.execute(COMMAND, { changes, bpmnFactory });
}

// helpers

const COMMAND = 'studio.setGeometry';
const registered = new WeakSet<object>();

interface Place {
	readonly box?: Box;
	readonly line?: readonly Point[];
}

interface Change {
	readonly element: DiagramElement;
	readonly to: Place;
	from?: Place;
}

interface Context {
	readonly changes: readonly Change[];
	readonly bpmnFactory: Services['bpmnFactory'];
}

class SetGeometry {
	execute({ changes, bpmnFactory }: Context): readonly DiagramElement[] {
		for (const change of changes) {
			const { x, y, width, height, waypoints } = change.element;
			change.from = waypoints ? { line: waypoints } : { box: { x, y, width, height } };
			put(change.element, change.to, bpmnFactory);
		}
		return changes.map(({ element }) => element);
	}

	revert({ changes, bpmnFactory }: Context): readonly DiagramElement[] {
		for (const { element, from } of changes) if (from) put(element, from, bpmnFactory);
		return changes.map(({ element }) => element);
	}
}

function put(element: DiagramElement, { box, line }: Place, factory: Services['bpmnFactory']): void {
	if (box) {
		Object.assign(element, box);
		const drawn = element.labelTarget ? labelOf(element, factory) : element.di;
		if (drawn) own(drawn, 'bounds', factory.create('dc:Bounds', { ...box }));
	}
	if (line) {
		Object.assign(element, { waypoints: line.map((point) => ({ ...point })) });
		const points = line.map(({ x, y }) => factory.create('dc:Point', { x, y }));
		for (const point of points) if (element.di) adopt(element.di, point);
		element.di?.set('waypoint', points);
	}
}

/** The label part of what draws the named element. */
function labelOf(label: DiagramElement, factory: Services['bpmnFactory']): ModdleElement | undefined {
	const drawn = label.labelTarget?.di;
	if (!drawn) return undefined;
	const known = childOf(drawn, 'label');
	return known ?? own(drawn, 'label', factory.create('bpmndi:BPMNLabel'));
}

function own(parent: ModdleElement, name: string, child: ModdleElement): ModdleElement {
	adopt(parent, child);
	parent.set(name, child);
	return child;
}
