import type { ModdleElement } from 'bpmn-moddle';

/** Text property of a moddle element, trimmed of nothing; undefined when absent or empty. */
export function textOf(element: ModdleElement, name: string): string | undefined {
	const value = element.get(name);
	return typeof value === 'string' && value !== '' ? value : undefined;
}

export function flagOf(element: ModdleElement, name: string): boolean {
	return element.get(name) === true;
}

export function numberOf(element: ModdleElement, name: string): number | undefined {
	const value = element.get(name);
	return typeof value === 'number' ? value : undefined;
}

/** Single child or resolved reference. */
export function childOf(element: ModdleElement, name: string): ModdleElement | undefined {
	const value = element.get(name);
	return isElement(value) ? value : undefined;
}

export function childrenOf(element: ModdleElement, name: string): readonly ModdleElement[] {
	const value = element.get(name);
	return Array.isArray(value) ? value.filter(isElement) : [];
}

/** First child of `type` inside `extensionElements`. */
export function extensionOf(element: ModdleElement, type: string): ModdleElement | undefined {
	const extensions = childOf(element, 'extensionElements');
	return extensions && childrenOf(extensions, 'values').find((child) => child.$type === type);
}

/** `bpmn:UserTask` → `userTask`, as the element is written in XML. */
export function bpmnName(element: ModdleElement): string {
	const local = element.$type.slice(element.$type.indexOf(':') + 1);
	return local.charAt(0).toLowerCase() + local.slice(1);
}

/** Id of the element, or of the nearest ancestor that has one. */
export function placeOf(element: ModdleElement | undefined): string | undefined {
	for (let current = element; current; current = current.$parent) {
		const id = textOf(current, 'id');
		if (id) return id;
	}
	return undefined;
}

// helpers

function isElement(value: unknown): value is ModdleElement {
	return typeof value === 'object' && value !== null && '$type' in value;
}
