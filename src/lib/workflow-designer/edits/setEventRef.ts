import type { ModdleElement } from 'bpmn-moddle';
import { childrenOf, textOf } from '#core/workflows/moddle/access.ts';
import { freeId } from '../modeler/freeId.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';

/**
 * The error an event throws or catches, or the message it waits for. Errors are told apart by their code, messages by
 * their name; one that the file has already is used again, an empty one takes the reference away.
 */
export function setEventRef(
	services: Services,
	event: DiagramElement,
	kind: 'error' | 'message',
	value: string
): void {
	const { bpmnFactory, modeling } = services;
	const { type, reference, key } = KINDS[kind];
	const old = childrenOf(event.businessObject, 'eventDefinitions')[0];
	const definition = bpmnFactory.create(`bpmn:${type}EventDefinition`, {
		...(old ? { id: old.get('id') } : {}),
		...(value === '' ? {} : { [reference]: namedRoot(services, event, type, key, value) })
	});
	Object.assign(definition, { $parent: event.businessObject });
	modeling.updateProperties(event, { eventDefinitions: [definition] });
}

// helpers

const KINDS = {
	error: { type: 'Error', reference: 'errorRef', key: 'errorCode' },
	message: { type: 'Message', reference: 'messageRef', key: 'name' }
} as const;

/** An element beside the process that events refer to. It stays when nobody refers to it any more, as in any BPMN tool. */
function namedRoot(
	services: Services,
	{ businessObject }: DiagramElement,
	type: 'Error' | 'Message',
	key: string,
	value: string
): ModdleElement {
	const definitions = rootOf(businessObject);
	const known = childrenOf(definitions, 'rootElements').find(
		(root) => root.$type === `bpmn:${type}` && textOf(root, key) === value
	);
	if (known) return known;
	const id = freeId(services, `${type.toLowerCase()}_${value.replace(/[^A-Za-z0-9]/g, '') || '1'}`);
	const made = services.bpmnFactory.create(`bpmn:${type}`, { id, name: value, [key]: value });
	services.moddle.ids.claim(id, made);
	Object.assign(made, { $parent: definitions });
	definitions.set('rootElements', [...childrenOf(definitions, 'rootElements'), made]);
	return made;
}

function rootOf(element: ModdleElement): ModdleElement {
	let current = element;
	while (current.$parent) current = current.$parent;
	return current;
}
