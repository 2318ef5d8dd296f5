import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { flowLabel, labelSize, nodeLabel, type Box, type Point } from '../layout/index.ts';
import { adopt, writeStep } from '../moddle/writeStep.ts';
import { ttDescriptor, WORKFLOW_FORMAT_VERSION } from '../moddle/ttDescriptor.ts';
import { bindingOf, taskTypeOf } from './bindingOf.ts';
import { planGraph, type PlannedFlow, type PlannedNode } from './planGraph.ts';
import { planLayout } from './planLayout.ts';
import type { StepPlan } from './types.ts';

/** The plan as BPMN XML with its drawing: one pool, a lane for every unit, the flow from left to right. */
export async function planBpmn(plan: StepPlan): Promise<string> {
	const moddle = new BpmnModdle({ tt: ttDescriptor });
	const { nodes, flows } = planGraph(plan);
	const layout = planLayout(nodes, flows, plan.lanes);
	const elements = new Map<string, ModdleElement>();

	for (const node of nodes) elements.set(node.id, flowNode(moddle, node));
	for (const flow of flows) elements.set(flow.id, sequenceFlow(moddle, flow, elements));
	for (const { id, defaultFlow } of nodes)
		if (defaultFlow !== undefined) elements.get(id)?.set('default', elements.get(defaultFlow));
	const lanes = plan.lanes.map(({ id, name }) =>
		moddle.create('bpmn:Lane', {
			id,
			name,
			flowNodeRef: nodes.filter(({ lane }) => lane === id).map((node) => elements.get(node.id))
		})
	);
	const process = moddle.create('bpmn:Process', {
		id: plan.id,
		name: plan.name,
		isExecutable: true,
		extensionElements: extensions(moddle, [
			moddle.create('tt:Procedure', { formatVersion: WORKFLOW_FORMAT_VERSION })
		]),
		...(lanes.length > 0 ? { laneSets: [moddle.create('bpmn:LaneSet', { id: 'lanes', lanes })] } : {}),
		flowElements: [...elements.values()]
	});
	const participant = moddle.create('bpmn:Participant', {
		id: 'participant',
		name: plan.name,
		processRef: process
	});
	const collaboration = moddle.create('bpmn:Collaboration', {
		id: 'collaboration',
		participants: [participant]
	});

	const draw = (element: ModdleElement | undefined, box: Box, more: object = {}) =>
		moddle.create('bpmndi:BPMNShape', {
			id: `${String(element?.get('id'))}Shape`,
			bpmnElement: element,
			bounds: moddle.create('dc:Bounds', { ...box }),
			...more
		});
	const pool = { ...ORIGIN, width: layout.width + 2 * STRIP, height: layout.height };
	const planeElements = [
		draw(participant, pool, { isHorizontal: true }),
		...lanes.map((lane) => {
			const box = layout.lanes.get(String(lane.get('id'))) ?? pool;
			const inPool = { x: ORIGIN.x + STRIP, y: ORIGIN.y + box.y, width: layout.width + STRIP, height: box.height };
			return draw(lane, inPool, { isHorizontal: true });
		}),
		...nodes.map((node) => {
			const box = layout.nodes.get(node.id);
			if (!box) throw new Error(`No place for ${node.id}`);
			const shown = { ...box, ...moved(box) };
			return draw(elements.get(node.id), shown, shapeExtras(moddle, node, shown));
		}),
		...flows.map((flow) => {
			const points = (layout.flows.get(flow.id) ?? []).map(moved);
			return moddle.create('bpmndi:BPMNEdge', {
				id: `${flow.id}Edge`,
				bpmnElement: elements.get(flow.id),
				waypoint: points.map((point) => moddle.create('dc:Point', { ...point })),
				...(flow.name ? { label: labelAt(moddle, flowLabel(points, labelSize(flow.name))) } : {})
			});
		})
	];
	const definitions = moddle.create('bpmn:Definitions', {
		id: 'definitions',
		targetNamespace: 'https://thutuc.studio/workflows',
		rootElements: [collaboration, process],
		diagrams: [
			moddle.create('bpmndi:BPMNDiagram', {
				id: 'diagram',
				plane: moddle.create('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: collaboration, planeElement: planeElements })
			})
		]
	});
	return (await moddle.toXML(definitions, { format: true })).xml;
}

// helpers

/** Upper left corner of the pool, where bpmn-js begins too; and the width of the strips that carry the names. */
const ORIGIN: Point = { x: 160, y: 80 };
const STRIP = 30;

function moved({ x, y }: Point): Point {
	return { x: x + ORIGIN.x + 2 * STRIP, y: y + ORIGIN.y };
}

function flowNode(moddle: BpmnModdle, { id, type, name, step }: PlannedNode): ModdleElement {
	const named = { id, ...(name ? { name } : {}) };
	if (!step) return moddle.create(`bpmn:${type.charAt(0).toUpperCase()}${type.slice(1)}`, named);
	const binding = writeStep(moddle, bindingOf(step));
	return moddle.create(taskTypeOf(step), { ...named, extensionElements: extensions(moddle, [binding]) });
}

function sequenceFlow(
	moddle: BpmnModdle,
	{ id, source, target, name, condition }: PlannedFlow,
	elements: ReadonlyMap<string, ModdleElement>
): ModdleElement {
	const flow = moddle.create('bpmn:SequenceFlow', {
		id,
		...(name ? { name } : {}),
		sourceRef: elements.get(source),
		targetRef: elements.get(target),
		...(condition
			? { conditionExpression: moddle.create('bpmn:FormalExpression', { body: condition }) }
			: {})
	});
	const ends = [
		[source, 'outgoing'],
		[target, 'incoming']
	] as const;
	for (const [end, side] of ends) {
		const known = elements.get(end)?.get(side);
		elements.get(end)?.set(side, [...(Array.isArray(known) ? known : []), flow]);
	}
	return flow;
}

function extensions(moddle: BpmnModdle, values: readonly ModdleElement[]): ModdleElement {
	const element = moddle.create('bpmn:ExtensionElements', { values });
	for (const value of values) adopt(element, value);
	return element;
}

function shapeExtras(moddle: BpmnModdle, { type, name }: PlannedNode, box: Box): object {
	if (type === 'task') return {};
	const gateway = type === 'exclusiveGateway';
	return {
		...(gateway ? { isMarkerVisible: true } : {}),
		...(name === '' ? {} : { label: labelAt(moddle, nodeLabel(box, gateway, labelSize(name))) })
	};
}

function labelAt(moddle: BpmnModdle, box: Box): ModdleElement {
	return moddle.create('bpmndi:BPMNLabel', { bounds: moddle.create('dc:Bounds', { ...box }) });
}
