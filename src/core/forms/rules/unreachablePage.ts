import { finding, type FormRule } from './rule.ts';

/** A page whose condition holds under no answers: nobody ever gets there. */
export const unreachablePage: FormRule = {
	id: 'form/unreachable-page',
	condition: (condition, index) => {
		const { id, at, use, source } = condition;
		if (use !== 'visibleWhen' || index.node(id)?.type !== 'page' || index.canHold([condition])) return undefined;
		return finding(unreachablePage.id, 'error', at, { id, feel: source.feel });
	}
};
