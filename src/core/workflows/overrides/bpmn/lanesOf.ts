import type { ModdleElement } from 'bpmn-moddle';
import { childOf, childrenOf } from '../../moddle/access.ts';

/** Every lane of a process, inner ones included. */
export function lanesOf(process: ModdleElement): readonly ModdleElement[] {
	const inside = (set: ModdleElement): readonly ModdleElement[] =>
		childrenOf(set, 'lanes').flatMap((lane) => {
			const inner = childOf(lane, 'childLaneSet');
			return [lane, ...(inner ? inside(inner) : [])];
		});
	return childrenOf(process, 'laneSets').flatMap(inside);
}
