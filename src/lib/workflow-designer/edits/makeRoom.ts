import type { DiagramElement, Point, Services } from '../modeler/types.ts';

/** Space between shapes in a row, px. */
export const GAP = 50;

/** Moves everything beyond the source so that `needed` pixels lie between source and target; `y` where work goes down. */
export function makeRoom(
	services: Services,
	source: DiagramElement,
	target: DiagramElement,
	needed: number,
	axis: 'x' | 'y' = 'x'
): void {
	const border = axis === 'x' ? source.x + source.width : source.y + source.height;
	makeSpace(services, axis, border + 1, needed - (target[axis] - border));
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
