import type { PartNames } from '../modeler/partNames.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';

/** What a fix works on: one element of the open drawing, and how new parts are named there. */
export interface FixContext {
	readonly services: Services;
	readonly element: DiagramElement;
	readonly names: PartNames;
	/** Form a person's step shows from the start. */
	readonly formAlias?: string | undefined;
}
