import type { ModdleElement } from 'bpmn-moddle';
import type { Services } from './types.ts';

interface Copying {
	/** What is copied. */
	readonly property?: unknown;
	/** Where it is put. */
	readonly parent?: ModdleElement;
}

/**
 * Keeps each of our extensions on the elements that can have it: bpmn-js copies extension elements to whatever an
 * element becomes, by replacing and by pasting.
 */
export function guardExtensions({ eventBus }: Pick<Services, 'eventBus'>): void {
	eventBus.on<Copying>('moddleCopy.canCopyProperty', 1500, ({ property, parent }) => {
		const type = typeOf(property);
		const owner = parent?.$type === 'bpmn:ExtensionElements' ? parent.$parent : undefined;
		if (!type || !owner) return undefined;
		return fits(type, owner.$type) ? undefined : false;
	});
}

/** Whether an extension may stand on an element of a BPMN type. Foreign ones may stand anywhere. */
export function fits(extension: string, owner: string): boolean {
	return PLACES[extension]?.test(owner) ?? true;
}

// helpers

const PLACES: Readonly<Record<string, RegExp>> = {
	'tt:Procedure': /^bpmn:Process$/,
	'tt:Step': /^bpmn:(\w*Task|SubProcess|CallActivity|IntermediateCatchEvent)$/,
	'tt:Timer': /^bpmn:(IntermediateCatchEvent|BoundaryEvent)$/,
	'tt:Condition': /^bpmn:SequenceFlow$/,
	'tt:ForEach': /^bpmn:MultiInstanceLoopCharacteristics$/
};

function typeOf(property: unknown): string | undefined {
	if (typeof property !== 'object' || property === null || !('$type' in property)) return undefined;
	return typeof property.$type === 'string' ? property.$type : undefined;
}
