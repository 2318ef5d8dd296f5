import type { DiagramElement, Point, Services } from '../modeler/types.ts';

/** Space between shapes in a row, px. */
export const GAP = 50;

/** Moves everything right of the source so that `needed` pixels lie between source and target. */
export function makeRoom(
	services: Services,
	source: DiagramElement,
	target: DiagramElement,
	needed: number
): void {
	const right = source.x + source.width;
	const missing = needed - (target.x - right);
	if (missing <= 0) return;
	const delta = { x: missing, y: 0 };
	const root = services.canvas.getRootElement();
	const all = [root, ...services.elementRegistry.filter((element) => element !== root)];
	const { movingShapes, resizingShapes } = services.spaceTool.calculateAdjustments(
		all,
		'x',
		missing,
		right + 1
	);
	services.modeling.createSpace(movingShapes, resizingShapes, delta, 'e', right + 1);
}

export function middle({ x, y, width, height }: DiagramElement): Point {
	return { x: x + width / 2, y: y + height / 2 };
}
