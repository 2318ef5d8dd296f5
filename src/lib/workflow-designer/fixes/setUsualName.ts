import { readStep } from '#core/workflows/read/readStep.ts';
import type { FixContext } from './fixContext.ts';

/** Names a step after its kind. */
export function setUsualName({ services, element, names }: FixContext): void {
	const kind = readStep(element.businessObject, element.id, [])?.kind;
	if (kind) services.modeling.updateLabel(element, names.part(kind));
}
