import type { ModdleElement } from 'bpmn-moddle';
import { same } from '#core/shared/match.ts';
import { childOf, childrenOf } from '../../moddle/access.ts';
import { adopt, writeStep, type ModdleFactory } from '../../moddle/writeStep.ts';
import type { GraphNode, ProcessGraph } from '../../types.ts';
import { drawnParts } from './diagramParts.ts';
import { lanesOf } from './lanesOf.ts';

/** Gives the nodes that differ from the base their name, their binding or, where a step became a gateway, their type. */
export function writeNodes(
	moddle: ModdleFactory,
	definitions: ModdleElement,
	elements: Map<string, ModdleElement>,
	base: ProcessGraph,
	effective: ProcessGraph
): void {
	const before = new Map(base.nodes.map((node) => [node.id, node]));
	for (const node of effective.nodes) {
		const old = before.get(node.id);
		const element = elements.get(node.id);
		if (!old || !element) continue;
		if (old.type !== node.type) becomeGateway(moddle, definitions, elements, element, node);
		else {
			if (old.name !== node.name) element.set('name', node.name);
			if (node.step && !same(old.step, node.step)) putStep(moddle, element, node.step);
		}
	}
}

// helpers

/** Side of a gateway, px. */
const GATEWAY = 50;

function putStep(moddle: ModdleFactory, element: ModdleElement, step: NonNullable<GraphNode['step']>): void {
	const extensions = childOf(element, 'extensionElements');
	if (!extensions) return;
	const written = writeStep(moddle, step);
	adopt(extensions, written);
	const values = childrenOf(extensions, 'values').map((value) => (value.$type === 'tt:Step' ? written : value));
	extensions.set('values', values);
}

/** A merging gateway under the step's id, in the middle of where the step stood. */
function becomeGateway(
	moddle: ModdleFactory,
	definitions: ModdleElement,
	elements: Map<string, ModdleElement>,
	element: ModdleElement,
	{ id }: GraphNode
): void {
	const scope = element.$parent;
	if (!scope) return;
	const gateway = moddle.create('bpmn:ExclusiveGateway', { id });
	adopt(scope, gateway);
	const flows = childrenOf(scope, 'flowElements');
	scope.set(
		'flowElements',
		flows.map((other) => (other === element ? gateway : other))
	);
	for (const flow of flows.filter(({ $type }) => $type === 'bpmn:SequenceFlow')) {
		for (const end of ['sourceRef', 'targetRef'])
			if (childOf(flow, end) === element) flow.set(end, gateway);
	}
	for (const lane of lanesOf(scope)) {
		const nodes = childrenOf(lane, 'flowNodeRef');
		if (nodes.includes(element))
			lane.set(
				'flowNodeRef',
				nodes.map((other) => (other === element ? gateway : other))
			);
	}
	elements.set(id, gateway);
	for (const shape of drawnParts(definitions).get(id) ?? []) {
		shape.set('bpmnElement', gateway);
		const bounds = childOf(shape, 'bounds');
		const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(bounds?.get(name) ?? 0));
		if (!bounds) continue;
		bounds.set('x', (x ?? 0) + ((width ?? 0) - GATEWAY) / 2);
		bounds.set('y', (y ?? 0) + ((height ?? 0) - GATEWAY) / 2);
		bounds.set('width', GATEWAY);
		bounds.set('height', GATEWAY);
	}
}
