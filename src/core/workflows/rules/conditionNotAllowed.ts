import { fixAt } from './fixes.ts';
import { nameFlow } from './nameFlow.ts';
import { isGateway } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/**
 * A condition where nothing is chosen: out of a parallel or event gateway, on the default way, or on the only way. It is
 * ignored or, worse, stops the dossier.
 */
export const conditionNotAllowed: Rule = {
	flow: (flow, index) => {
		if (!flow.condition) return undefined;
		const source = index.node(flow.source);
		const { type, defaultFlow, outgoing } = source;
		const chosen = type === 'exclusiveGateway' && outgoing.length > 1 && defaultFlow !== flow.id;
		if (chosen || !isGateway(source)) return undefined;
		return findingAt('condition-not-allowed', 'error', nameFlow(index, flow), {}, fixAt('workflow/remove-condition', flow.id, {}));
	}
};
