import type { DiagramElement, Point, Services } from '../modeler/types.ts';

/** Space between shapes in a row, px. */
export const GAP = 50;

/** Moves everything right of the source so that `needed` pixels lie between source and target. */
export function makeRoom(
	services: Services,
	source: Pick<DiagramElement, 'x' | 'width'>,
	target: Pick<DiagramElement, 'x'>,
	needed: number
): void {
	const right = source.x + source.width;
	makeSpace(services, 'x', right + 1, needed - (target.x - right));
}

/** Moves everything beyond a line by `delta` pixels and stretches what the line crosses; nothing when not positive. */
export function makeSpace(services: Services, axis: 'x' | 'y', line: number, delta: number): void {
	if (delta <= 0) return;
	const root = services.canvas.getRootElement();
	const all = [root, ...services.elementRegistry.filter((element) => element !== root)];
	const { movingShapes, resizingShapes } = services.spaceTool.calculateAdjustments(all, axis, delta, line);
	const by = axis === 'x' ? { x: delta, y: 0 } : { x: 0, y: delta };
	services.modeling.createSpace(movingShapes, resizingShapes, by, axis === 'x' ? 'e' : 's', line);
}

export function middle({ x, y, width, height }: DiagramElement): Point {
	return { x: x + width / 2, y: y + height / 2 };
}
