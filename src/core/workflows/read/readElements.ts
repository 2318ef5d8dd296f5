import type { ModdleElement } from 'bpmn-moddle';
import type { Problem } from '#core/shared/problem.ts';
import { bpmnName, childOf, childrenOf, extensionOf, flagOf, textOf } from '../moddle/access.ts';
import type { GraphFlow, GraphNode, NotPortable } from '../types.ts';
import { nodeTypeOf } from './nodeTypes.ts';
import { readCondition } from './readCondition.ts';
import { readStep } from './readStep.ts';
import { readErrorCode, readTimer } from './readTimer.ts';

/** Flow nodes and sequence flows of a process and its subprocesses, in document order. */
export function readElements(
	process: ModdleElement,
	laneOf: ReadonlyMap<string, string>,
	problems: Problem[],
	notPortable: NotPortable[]
): { nodes: readonly GraphNode[]; flows: readonly GraphFlow[] } {
	const found: { element: ModdleElement; id: string; parent?: string }[] = [];
	collect(process, undefined, found, problems);

	const scopeOf = new Map(found.map(({ id, parent }) => [id, parent]));
	const flows = found
		.filter(({ element }) => element.$type === 'bpmn:SequenceFlow')
		.flatMap(({ element, id }) => readFlow(element, id, scopeOf, problems));
	const incoming = groupFlows(flows, 'target');
	const outgoing = groupFlows(flows, 'source');

	const nodes = found.flatMap(({ element, id, parent }): GraphNode[] => {
		const mapped = nodeTypeOf(element);
		if (!mapped) return [];
		if (mapped.deviation) notPortable.push({ at: id, ...mapped.deviation });
		const lane = laneOf.get(id) ?? (parent === undefined ? undefined : laneOf.get(parent));
		const step = readStep(element, id, problems);
		return [
			{
				id,
				type: mapped.type,
				name: textOf(element, 'name') ?? '',
				...(lane === undefined ? {} : { lane }),
				...(step ? { step } : {}),
				incoming: incoming.get(id) ?? [],
				outgoing: outgoing.get(id) ?? [],
				...(parent === undefined ? {} : { parent }),
				...details(element, mapped.type, id, notPortable)
			}
		];
	});
	return { nodes, flows };
}

// helpers

function collect(
	scope: ModdleElement,
	parent: string | undefined,
	found: { element: ModdleElement; id: string; parent?: string }[],
	problems: Problem[]
): void {
	for (const element of childrenOf(scope, 'flowElements')) {
		const id = textOf(element, 'id');
		const flowing = element.$type === 'bpmn:SequenceFlow' || element.$instanceOf('bpmn:FlowNode');
		if (!flowing) continue;
		if (id === undefined) {
			const at = parent ?? textOf(scope, 'id');
			problems.push({ code: 'workflow/id-missing', ...(at ? { at } : {}), params: { element: bpmnName(element) } });
			continue;
		}
		found.push({ element, id, ...(parent === undefined ? {} : { parent }) });
		if (element.$instanceOf('bpmn:SubProcess')) collect(element, id, found, problems);
	}
}

function readFlow(
	element: ModdleElement,
	id: string,
	scopeOf: ReadonlyMap<string, string | undefined>,
	problems: Problem[]
): GraphFlow[] {
	const source = endOf(element, 'sourceRef');
	const target = endOf(element, 'targetRef');
	if (!source || !target || !scopeOf.has(source) || !scopeOf.has(target)) {
		problems.push({ code: 'workflow/flow-without-end', at: id });
		return [];
	}
	if (scopeOf.get(source) !== scopeOf.get(target)) {
		problems.push({ code: 'workflow/flow-crosses-scope', at: id });
		return [];
	}
	return [{ id, name: textOf(element, 'name') ?? '', source, target, ...readCondition(element) }];
}

function endOf(flow: ModdleElement, property: string): string | undefined {
	const end = childOf(flow, property);
	return end && textOf(end, 'id');
}

function groupFlows(flows: readonly GraphFlow[], end: 'source' | 'target'): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const flow of flows) groups.set(flow[end], [...(groups.get(flow[end]) ?? []), flow.id]);
	return groups;
}

/** What only some node types carry. */
function details(
	element: ModdleElement,
	type: GraphNode['type'],
	id: string,
	notPortable: NotPortable[]
): Partial<GraphNode> {
	const found: { -readonly [K in keyof GraphNode]?: GraphNode[K] } = {};
	const deviate = (name: string, rewrite: string, controlFlow: boolean) =>
		notPortable.push({ at: id, element: name, rewrite, controlFlow });

	const defaultFlow = type === 'exclusiveGateway' ? endOf(element, 'default') : undefined;
	if (defaultFlow) found.defaultFlow = defaultFlow;
	if (element.$type === 'bpmn:BoundaryEvent') {
		const host = endOf(element, 'attachedToRef');
		if (host) found.attachedTo = host;
		found.interrupting = type === 'boundaryError' || flagOf(element, 'cancelActivity');
	}
	if (type === 'timerCatch' || type === 'boundaryTimer') {
		const timer = readTimer(element);
		if (timer) found.timer = timer;
		else deviate('timerEventDefinition', 'timeDuration (PT4H, P3D)', false);
	}
	if (type === 'errorEnd' || type === 'boundaryError') {
		const code = readErrorCode(element);
		if (code) found.errorCode = code;
	}
	if (type === 'callActivity') {
		const called = textOf(element, 'calledElement');
		if (called) found.calledElement = called;
	}
	if (flagOf(element, 'isForCompensation')) deviate('isForCompensation', 'boundaryEvent', true);
	const loop = element.$instanceOf('bpmn:Activity') ? childOf(element, 'loopCharacteristics') : undefined;
	if (loop) {
		const each = extensionOf(loop, 'tt:ForEach');
		const collection = each && textOf(each, 'collection');
		if (loop.$type === 'bpmn:MultiInstanceLoopCharacteristics' && collection) {
			found.forEach = { collection, sequential: flagOf(loop, 'isSequential') };
		} else deviate(bpmnName(loop), 'multiInstanceLoopCharacteristics + tt:forEach', false);
	}
	return found;
}
