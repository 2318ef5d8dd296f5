/** The property of its element that a finding is about, as `data-property` names it; undefined for the element itself. */
export function propertyOfRule(rule: string): string | undefined {
	const name = rule.slice(rule.indexOf('/') + 1);
	if (name.startsWith('condition-') || name === 'flow-without-condition') return 'condition';
	return PROPERTIES[name];
}

// helpers

const PROPERTIES: Readonly<Record<string, string>> = {
	'label-missing': 'name',
	'step-without-role': 'role',
	'intake-decides': 'unit',
	'step-without-deadline': 'timeLimit',
	'missing-pause': 'pausesClock',
	'step-without-form': 'form',
	'unknown-placement': 'form',
	'step-without-source': 'source',
	'source-outcome-unhandled': 'source',
	'step-without-citation': 'citations',
	'no-default-flow': 'default',
	'implicit-split': 'ways',
	'deadlines-exceed-limit': 'figures',
	'no-result-step': 'result'
};
