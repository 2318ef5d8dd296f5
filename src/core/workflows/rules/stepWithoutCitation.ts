import { isActivity } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/** Every step names the law that asks for it (product.md, main job 4). */
export const stepWithoutCitation: Rule = {
	node: (node) =>
		isActivity(node) && node.type !== 'subProcess' && !node.step?.citations.length
			? findingAt('step-without-citation', 'warning', node)
			: undefined
};
