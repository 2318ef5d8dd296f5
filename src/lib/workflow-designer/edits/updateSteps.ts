import type { StepBinding } from '#core/workflows/types.ts';
import type { Services } from '../modeler/types.ts';
import { inOneStep } from './inOneStep.ts';
import { updateStep } from './updateStep.ts';

/** Changes what `tt:step` says of several activities at once; one undo step. */
export function updateSteps(
	services: Services,
	ids: readonly string[],
	change: (binding: StepBinding) => StepBinding
): void {
	inOneStep(services, () => {
		for (const id of ids) {
			const element = services.elementRegistry.get(id);
			if (element) updateStep(services, element, change);
		}
	});
}
