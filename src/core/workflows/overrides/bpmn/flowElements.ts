import type { ModdleElement } from 'bpmn-moddle';
import { childrenOf, textOf } from '../../moddle/access.ts';

/** Nodes and flows of a process and its subprocesses, by id. */
export function flowElements(process: ModdleElement): Map<string, ModdleElement> {
	const found = new Map<string, ModdleElement>();
	const visit = (scope: ModdleElement): void => {
		for (const element of childrenOf(scope, 'flowElements')) {
			const id = textOf(element, 'id');
			if (id !== undefined) found.set(id, element);
			if (element.$instanceOf('bpmn:SubProcess')) visit(element);
		}
	};
	visit(process);
	return found;
}
