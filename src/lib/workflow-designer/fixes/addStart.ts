import { GAP, makeRoom, middle } from '../edits/makeRoom.ts';
import { goesRight } from '../edits/placing.ts';
import { createPart } from '../modeler/createPart.ts';
import type { FixContext } from './fixContext.ts';

/** Puts a start event before a node that nothing leads to. */
export function addStart({ services, element, names }: FixContext): void {
	const { modeling, canvas } = services;
	const start = createPart(services, 'start', names, undefined);
	const { x, y } = middle(element);
	if (goesRight(element)) {
		makeRoom(services, { x: element.x - GAP, width: 0 }, element, start.width + 2 * GAP);
		place({ x: element.x - GAP - start.width / 2, y });
	} else {
		place({ x, y: element.y - GAP - start.height / 2 });
	}

	function place(at: { readonly x: number; readonly y: number }): void {
		const added = modeling.createShape(start, at, element.parent ?? canvas.getRootElement());
		modeling.connect(added, element);
	}
}
