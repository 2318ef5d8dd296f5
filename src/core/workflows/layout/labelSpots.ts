import type { Box, Point } from './types.ts';

/** Room a name outside its shape takes, roughly: lines of at most 16 letters. */
export function labelSize(name: string): { readonly width: number; readonly height: number } {
	const lines = Math.max(1, Math.ceil(name.length / 16));
	return { width: Math.min(90, Math.max(20, Math.round(name.length * 6.2))), height: 14 * lines };
}

/** Place of a node's name: above a gateway, because flows leave it downwards; below an event. */
export function nodeLabel(node: Box, gateway: boolean, size: { readonly width: number; readonly height: number }): Box {
	const x = node.x + node.width / 2 - size.width / 2;
	return { x, y: gateway ? node.y - size.height - 4 : node.y + node.height + 6, ...size };
}

/** Place of a flow's name: beside its beginning, where one chooses between the ways. */
export function flowLabel(points: readonly Point[], size: { readonly width: number; readonly height: number }): Box {
	const [from = { x: 0, y: 0 }, to = from] = points;
	if (to.y > from.y) return { x: from.x + 6, y: from.y + 4, ...size };
	return { x: from.x + 6, y: from.y - size.height - 3, ...size };
}
