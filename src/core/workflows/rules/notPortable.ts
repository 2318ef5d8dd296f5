import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/** Elements the reference runtime refuses and engines treat differently. */
export const notPortable: Rule = {
	graph: (index) =>
		(index.graph.notPortable ?? []).map(({ at, element, rewrite }) => {
			const node = index.find(at);
			const replaced = node && REPLACEABLE.test(element) ? fixAt('workflow/replace-element', at, { type: node.type }) : {};
			return findingAt('not-portable', 'error', { id: at, name: node?.name ?? '' }, { element, rewrite }, replaced);
		})
};

// helpers

/** Elements that the type the graph holds for them can simply stand in for. */
const REPLACEABLE =
	/^(task|manualTask|scriptTask|businessRuleTask|inclusiveGateway|complexGateway|transaction|adHocSubProcess|intermediateThrowEvent.*|(start|end)Event .*)$/;
