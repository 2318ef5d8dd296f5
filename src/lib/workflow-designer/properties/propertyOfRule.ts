/** The property of its element that a finding is about, as `data-property` names it; undefined for the element itself. */
export function propertyOfRule(rule: string): string | undefined {
	const name = rule.slice(rule.indexOf('/') + 1);
	return name.startsWith('condition-') ? 'condition' : RULE_PROPERTIES[name];
}

/** By the rule's name without `workflow/`. */
export const RULE_PROPERTIES: Readonly<Record<string, string>> = {
	'flow-without-condition': 'condition',
	'label-missing': 'name',
	'needless-confirmation': 'kind',
	'step-without-role': 'role',
	'intake-decides': 'unit',
	'step-without-deadline': 'timeLimit',
	'missing-pause': 'pausesClock',
	'step-without-form': 'form',
	'unknown-form': 'form',
	'unknown-placement': 'form',
	'step-without-source': 'source',
	'step-without-citation': 'citations',
	'no-default-flow': 'default',
	'implicit-split': 'ways',
	'deadlines-exceed-limit': 'figures',
	'uncaught-error': 'errorCode',
	'error-never-thrown': 'errorCode'
};
