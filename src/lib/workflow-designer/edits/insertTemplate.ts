import { isActivity } from '../elementView.ts';
import { createPart } from '../modeler/createPart.ts';
import type { PartNames } from '../modeler/partNames.ts';
import type { Box, DiagramElement, Point, Services } from '../modeler/types.ts';
import type { StepTemplate, TemplatePart, TemplateWay } from '../palette/stepTemplates.ts';
import { flowToSplit, workArea } from './addPart.ts';
import { inOneStep } from './inOneStep.ts';
import { GAP, makeSpace, middle } from './makeRoom.ts';
import { freePlace, goesRight, stretchAround } from './placing.ts';
import { setCondition } from './setCondition.ts';
import { setDefaultFlow } from './setDefaultFlow.ts';
import { setTimer } from './setTimer.ts';

export interface NewTemplate {
	readonly template: StepTemplate;
	readonly names: PartNames;
	readonly formAlias: string | undefined;
}

/**
 * Puts a step template after a step or into a flow, or on a free place when nothing is selected: bound, named, connected
 * and over nothing else. One undo step; answers the shape the work comes in at, undefined after an end event.
 */
export function insertTemplate(
	services: Services,
	after: DiagramElement | undefined,
	options: NewTemplate
): DiagramElement | undefined {
	if (after?.type === 'bpmn:EndEvent') return undefined;
	let first: DiagramElement | undefined;
	inOneStep(services, () => {
		const host = after && standsFor(after, options.template) ? after : undefined;
		const flow = host ? undefined : after?.waypoints ? after : after && flowToSplit(after);
		const source = flow?.source ?? after;
		const spot = { source, flow, host };
		const shapes = drawParts(services, options, spot, placeFor(services, options.template, spot));
		for (const way of options.template.ways) {
			const to = way.to === undefined ? flow?.target : shapes.get(way.to);
			connect(services, options, way, shapes, to);
		}
		first = shapes.get(options.template.parts[0].key);
		if (host || !first) return;
		if (flow) services.modeling.reconnectEnd(flow, first, middle(first));
		else if (source) services.modeling.connect(source, first);
	});
	return first;
}

// helpers

/** Distances between the middles of neighbouring parts: along the work, and across it. px */
const ALONG = 150;
const ACROSS = 130;

interface Spot {
	readonly source: DiagramElement | undefined;
	/** Flow the template is put into. */
	readonly flow: DiagramElement | undefined;
	/** Selected step that stands for a part of the template. */
	readonly host: DiagramElement | undefined;
}

function standsFor(selected: DiagramElement, { parts }: StepTemplate): boolean {
	return parts.some(({ orSelected }) => orSelected) && isActivity(selected.type.replace('bpmn:', ''));
}

/** Where the middle of the template's first column and row comes; room is made for all of it. */
function placeFor(services: Services, template: StepTemplate, { source, flow, host }: Spot): Point {
	const right = source ? goesRight(source) : true;
	const columns = Math.max(...template.parts.map(({ column }) => column)) + 1;
	const rows = Math.max(...template.parts.map(({ row }) => row)) + 1;
	const size = right
		? { width: columns * ALONG, height: rows * ACROSS }
		: { width: rows * ALONG, height: columns * ACROSS };
	if (host) return freeBelow(services, host, right, template);
	if (!source) {
		const { x, y, width, height } = services.canvas.viewbox();
		const at = freePlace(services, { x: x + width / 2, y: y + height / 2 }, size, workArea(services), {
			axis: 'y'
		});
		return corner(at, size);
	}
	const end = right ? source.x + source.width : source.y + source.height;
	const target = flow?.target;
	if (target) {
		const distance = (right ? target.x : target.y) - end;
		const needed = (right ? size.width : size.height) + GAP;
		if (distance >= 0) makeSpace(services, right ? 'x' : 'y', end + 1, needed - distance);
	}
	const from = middle(source);
	const wanted = right
		? { x: end + GAP / 2 + size.width / 2, y: from.y - ACROSS / 2 + size.height / 2 }
		: { x: from.x - ALONG / 2 + size.width / 2, y: end + GAP / 2 + size.height / 2 };
	const parent = source.parent ?? workArea(services);
	const at = freePlace(services, wanted, size, parent, { axis: right ? 'y' : 'x' });
	stretchAround(services, source, boxAround(at, size));
	return corner(at, size);
}

/** The selected step keeps its place; the other parts come where they lie on nothing. */
function freeBelow(services: Services, host: DiagramElement, right: boolean, template: StepTemplate): Point {
	const others = template.parts.filter(({ orSelected, on }) => !orSelected && !on);
	const first = Math.min(...others.map(({ column }) => column));
	const columns = Math.max(...others.map(({ column }) => column)) - first + 1;
	const size = right
		? { width: columns * ALONG, height: ACROSS }
		: { width: ALONG, height: columns * ACROSS };
	const from = middle(host);
	const wanted = right
		? { x: from.x + first * ALONG - ALONG / 2 + size.width / 2, y: from.y + ACROSS }
		: { x: from.x + ALONG, y: from.y + first * ACROSS - ACROSS / 2 + size.height / 2 };
	const parent = host.parent ?? workArea(services);
	const at = freePlace(services, wanted, size, parent, { axis: right ? 'y' : 'x' });
	stretchAround(services, host, boxAround(at, size));
	// The first row is that of the selected step.
	return { x: from.x + at.x - wanted.x, y: from.y + at.y - wanted.y };
}

function corner({ x, y }: Point, { width, height }: { width: number; height: number }): Point {
	return { x: x - width / 2 + ALONG / 2, y: y - height / 2 + ACROSS / 2 };
}

function boxAround({ x, y }: Point, { width, height }: { width: number; height: number }): Box {
	return { x: x - width / 2, y: y - height / 2, width, height };
}

function drawParts(
	services: Services,
	options: NewTemplate,
	{ source, host }: Spot,
	origin: Point
): ReadonlyMap<string, DiagramElement> {
	const shapes = new Map<string, DiagramElement>();
	const right = source ? goesRight(source) : true;
	const parent = source?.parent ?? workArea(services);
	for (const part of options.template.parts) {
		if (part.orSelected && host) {
			shapes.set(part.key, host);
			continue;
		}
		const shape = createPart(
			services,
			part.part,
			options.names,
			options.formAlias,
			nameOf(part, options.names),
			part.binding
		);
		const on = part.on === undefined ? undefined : shapes.get(part.on);
		const at = right
			? { x: origin.x + part.column * ALONG, y: origin.y + part.row * ACROSS }
			: { x: origin.x + part.row * ALONG, y: origin.y + part.column * ACROSS };
		const drawn = on
			? services.modeling.createShape(shape, onBorder(on), on, { attach: true })
			: services.modeling.createShape(shape, at, parent);
		if (part.timer) setTimer(services, drawn, part.timer);
		shapes.set(part.key, drawn);
	}
	return shapes;
}

function onBorder({ x, y, width, height }: DiagramElement): Point {
	return { x: x + width - 22, y: y + height };
}

function nameOf({ name, part }: TemplatePart, { language, part: nameOfPart }: PartNames): string {
	return name === null ? '' : name ? name({}, { locale: language }) : nameOfPart(part);
}

function connect(
	services: Services,
	{ names }: NewTemplate,
	way: TemplateWay,
	shapes: ReadonlyMap<string, DiagramElement>,
	to: DiagramElement | undefined
): void {
	const from = shapes.get(way.from);
	const flow = from && to && services.modeling.connect(from, to);
	if (!flow) return;
	if (way.name) services.modeling.updateLabel(flow, way.name({}, { locale: names.language }));
	const asked = way.outcome && shapes.get(way.outcome.of);
	if (asked) setCondition(services, flow, `step.${asked.id}.outcome = "${way.outcome?.is ?? ''}"`);
	if (way.isDefault) setDefaultFlow(services, flow, true);
}
