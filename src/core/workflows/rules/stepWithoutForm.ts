import { fixAt } from './fixes.ts';
import { isPersonal } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/** A person decides without seeing any of the dossier's data. */
export const stepWithoutForm: Rule = {
	node: (node, _, { placements }) => {
		if (node.type !== 'userTask' || !isPersonal(node) || node.step?.form) return undefined;
		const [alias] = Object.keys(placements ?? {});
		const fix = alias !== undefined && node.step ? fixAt('workflow/set-form', node.id, { alias }) : {};
		return findingAt('step-without-form', 'warning', node, {}, fix);
	}
};
