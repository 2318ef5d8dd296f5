import { findingAt, isActivity, type Rule } from './rule.ts';

/** Every step names the law that asks for it (product.md, main job 4). */
export const stepWithoutCitation: Rule = (index) =>
	index.graph.nodes
		.filter((node) => isActivity(node) && node.type !== 'subProcess' && !node.step?.citations.length)
		.map((node) => findingAt('step-without-citation', 'warning', node));
