import type { FixContext } from './fixContext.ts';
import { rewriteCondition } from './replacePath.ts';

/** Gives an element another id; conditions that read its outcome read it under the new one. */
export function renameElement({ services, element }: FixContext, id: string): void {
	const before = `step.${element.id}.`;
	services.modeling.updateProperties(element, { id });
	for (const flow of services.elementRegistry.filter(({ type }) => type === 'bpmn:SequenceFlow')) {
		rewriteCondition({ services, element: flow }, (path) =>
			path.startsWith(before) ? `step.${id}.${path.slice(before.length)}` : path
		);
	}
}
