import { layoutGraph, type Layout, type LayoutInput } from '../layout/index.ts';
import { EVENT_SIZE, GATEWAY_SIZE, TASK_SIZE } from '../layout/shapeSizes.ts';
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

const SIZES: Readonly<Record<PlannedNode['type'], { readonly width: number; readonly height: number }>> = {
	task: TASK_SIZE,
	exclusiveGateway: GATEWAY_SIZE,
	startEvent: EVENT_SIZE,
	endEvent: EVENT_SIZE
};
