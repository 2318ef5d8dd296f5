import type { DiagramElement } from './types.ts';

/** Name of an element in the document; empty without one. */
export function elementName({ businessObject }: Pick<DiagramElement, 'businessObject'>): string {
	const name = businessObject.get('name');
	return typeof name === 'string' ? name : '';
}
