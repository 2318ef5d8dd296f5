import type { DiagramElement, Services } from './types.ts';

interface Creating {
	readonly context: { readonly shape: DiagramElement; readonly host?: DiagramElement | null };
}

/** A boundary event that is dropped beside a step would belong to none. */
export function guardBoundary({ eventBus }: Pick<Services, 'eventBus'>): void {
	eventBus.on<Creating>('commandStack.shape.create.canExecute', 1500, ({ context: { shape, host } }) =>
		shape.type === 'bpmn:BoundaryEvent' && !host ? false : undefined
	);
}
