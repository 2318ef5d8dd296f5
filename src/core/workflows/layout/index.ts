export { flowLabel, labelSize, nodeLabel } from './labelSpots.ts';
export { layoutGraph } from './layoutGraph.ts';
export type { Box, Layout, LayoutFlow, LayoutInput, LayoutNode, Point } from './types.ts';
