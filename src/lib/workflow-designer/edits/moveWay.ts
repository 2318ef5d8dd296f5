import type { ModdleElement } from 'bpmn-moddle';
import { childrenOf } from '#core/workflows/moddle/access.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';

/**
 * Moves a way out of a choice up or down among its ways: they are tried in the order of the file. False when it is the
 * first or last already.
 */
export function moveWay(services: Services, flow: DiagramElement, by: -1 | 1): boolean {
	const scope = flow.businessObject.$parent;
	if (!flow.source || !scope) return false;
	const elements = childrenOf(scope, 'flowElements');
	const source = flow.source.businessObject;
	const ways = elements.filter((element) => isWay(element, source));
	const at = ways.indexOf(flow.businessObject);
	const other = ways[at + by];
	if (at < 0 || !other) return false;
	const swapped = elements.map((element) =>
		element === flow.businessObject ? other : element === other ? flow.businessObject : element
	);
	services.modeling.updateModdleProperties(flow.source, scope, { flowElements: swapped });
	return true;
}

// helpers

function isWay(element: ModdleElement, source: ModdleElement): boolean {
	return element.$type === 'bpmn:SequenceFlow' && element.get('sourceRef') === source;
}
