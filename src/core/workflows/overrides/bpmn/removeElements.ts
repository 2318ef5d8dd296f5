import type { ModdleElement } from 'bpmn-moddle';
import { childOf, childrenOf, textOf } from '../../moddle/access.ts';
import type { ProcessGraph } from '../../types.ts';
import { drawnId, planesOf } from './diagramParts.ts';
import { lanesOf } from './lanesOf.ts';

/** Takes away the nodes and flows the graph no longer has, with their drawing and what was tied to them. */
export function removeElements(
	definitions: ModdleElement,
	process: ModdleElement,
	elements: ReadonlyMap<string, ModdleElement>,
	graph: ProcessGraph
): void {
	const kept = new Set([...graph.nodes, ...graph.flows].map(({ id }) => id));
	const flowing = [...elements].filter(
		([, element]) => element.$type === 'bpmn:SequenceFlow' || element.$instanceOf('bpmn:FlowNode')
	);
	const gone = new Set(flowing.filter(([id]) => !kept.has(id)).map(([, element]) => element));
	const goneIds = new Set(flowing.map(([id]) => id).filter((id) => !kept.has(id)));
	const isGone = (element: ModdleElement | undefined) => element !== undefined && gone.has(element);
	const isTied = (element: ModdleElement) =>
		isGone(childOf(element, 'sourceRef')) || isGone(childOf(element, 'targetRef'));

	const scopes = [process, ...[...elements.values()].filter((each) => each.$instanceOf('bpmn:SubProcess'))];
	for (const scope of scopes) {
		keep(scope, 'flowElements', (element) => !gone.has(element));
		keep(scope, 'artifacts', (element) => !untie(element));
	}
	for (const lane of lanesOf(process)) keep(lane, 'flowNodeRef', (element) => !gone.has(element));
	for (const root of childrenOf(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Collaboration')) {
		keep(root, 'messageFlows', (element) => !untie(element));
		keep(root, 'artifacts', (element) => !untie(element));
	}
	for (const plane of planesOf(definitions))
		keep(plane, 'planeElement', (part) => !goneIds.has(drawnId(part) ?? ''));

	function untie(element: ModdleElement): boolean {
		if (!isTied(element)) return false;
		const id = textOf(element, 'id');
		if (id !== undefined) goneIds.add(id);
		return true;
	}
}

// helpers

function keep(owner: ModdleElement, property: string, wanted: (element: ModdleElement) => boolean): void {
	const parts = childrenOf(owner, property);
	const left = parts.filter(wanted);
	if (left.length < parts.length) owner.set(property, left);
}
