import { layoutGraph, type Layout, type LayoutInput } from '../layout/index.ts';
import type { PlannedFlow, PlannedNode } from './planGraph.ts';

/** Where everything of a planned process stands on the canvas. */
export function planLayout(
	nodes: readonly PlannedNode[],
	flows: readonly PlannedFlow[],
	lanes: readonly { readonly id: string }[]
): Layout {
	return layoutGraph({
		nodes: nodes.map(
			({ id, type, name, lane }): LayoutInput['nodes'][number] => ({
				id,
				lane,
				...SIZES[type],
				...(type !== 'task' && name !== '' ? { outsideName: true } : {}),
				...(type === 'exclusiveGateway' ? { gateway: true } : {})
			})
		),
		flows,
		lanes: lanes.map(({ id }) => id)
	});
}

// helpers

const SIZES: Readonly<Record<PlannedNode['type'], { width: number; height: number }>> = {
	task: { width: 100, height: 80 },
	exclusiveGateway: { width: 50, height: 50 },
	startEvent: { width: 36, height: 36 },
	endEvent: { width: 36, height: 36 }
};
