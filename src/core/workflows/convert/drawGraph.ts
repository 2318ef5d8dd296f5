import type { ModdleElement } from 'bpmn-moddle';
import { layoutGraph, type Box, type Layout, type Point } from '../layout/index.ts';
import { EVENT_SIZE, GATEWAY_SIZE, TASK_SIZE } from '../layout/shapeSizes.ts';
import { childrenOf, textOf } from '../moddle/access.ts';
import { adopt, type ModdleFactory } from '../moddle/writeStep.ts';
import type { GraphNode, ProcessGraph } from '../types.ts';
import { walk } from './walk.ts';

/** Adds a drawing to definitions that have none; false when they have one. Subprocesses are drawn open. */
export function drawGraph(moddle: ModdleFactory, definitions: ModdleElement, graph: ProcessGraph): boolean {
	const diagrams = childrenOf(definitions, 'diagrams');
	if (diagrams.some((diagram) => walk(diagram).some(({ $type }) => $type === 'bpmndi:BPMNShape'))) return false;
	const elements = new Map(walk(definitions).map((element) => [textOf(element, 'id') ?? '', element]));
	const planeElement: ModdleElement[] = [];
	const place = (scope: string | undefined, origin: Point): void => {
		const layout = layoutScope(graph, scope);
		for (const [id, box] of layout.nodes) {
			const bounds = moddle.create('dc:Bounds', { ...box, x: box.x + origin.x, y: box.y + origin.y });
			const open = graph.nodes.some((node) => node.id === id && node.type === 'subProcess');
			planeElement.push(
				moddle.create('bpmndi:BPMNShape', {
					id: `${id}Shape`,
					bpmnElement: elements.get(id),
					bounds,
					...(open ? { isExpanded: true } : {})
				})
			);
			if (open) place(id, { x: box.x + origin.x + PADDING, y: box.y + origin.y + PADDING });
		}
		for (const [id, points] of layout.flows) {
			const waypoint = points.map(({ x, y }) => moddle.create('dc:Point', { x: x + origin.x, y: y + origin.y }));
			planeElement.push(
				moddle.create('bpmndi:BPMNEdge', { id: `${id}Edge`, bpmnElement: elements.get(id), waypoint })
			);
		}
	};
	place(undefined, { x: 0, y: 0 });
	const plane = moddle.create('bpmndi:BPMNPlane', {
		id: 'studioPlane',
		bpmnElement: elements.get(graph.id),
		planeElement
	});
	for (const part of planeElement) adopt(plane, part);
	const diagram = moddle.create('bpmndi:BPMNDiagram', { id: 'studioDiagram', plane });
	adopt(diagram, plane);
	adopt(definitions, diagram);
	definitions.set('diagrams', [diagram]);
	return true;
}

// helpers

/** Space between the border of a subprocess and what is inside, px. */
const PADDING = 30;

function layoutScope(graph: ProcessGraph, scope: string | undefined): Layout {
	const nodes = graph.nodes.filter(({ parent }) => parent === scope);
	const inside = new Set(nodes.map(({ id }) => id));
	return layoutGraph({
		nodes: nodes.map((node) => ({
			id: node.id,
			...sizeOf(graph, node),
			...(node.attachedTo === undefined ? {} : { host: node.attachedTo }),
			...(node.type.endsWith('Gateway') ? { gateway: true, outsideName: node.name !== '' } : {})
		})),
		flows: graph.flows.filter(({ source, target }) => inside.has(source) && inside.has(target)),
		lanes: []
	});
}

function sizeOf(graph: ProcessGraph, { id, type }: GraphNode): Pick<Box, 'width' | 'height'> {
	if (type === 'subProcess') {
		const { width, height } = layoutScope(graph, id);
		return {
			width: Math.max(TASK_SIZE.width, width) + 2 * PADDING,
			height: Math.max(TASK_SIZE.height, height) + 2 * PADDING
		};
	}
	if (type.endsWith('Gateway')) return GATEWAY_SIZE;
	return /Event|End$|^boundary|Catch$/.test(type) ? EVENT_SIZE : TASK_SIZE;
}
