import type { ScenarioGroup } from '#core/scenarios/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

const LABELS: Readonly<Record<ScenarioGroup, () => string>> = {
	function: () => m.scenarios_group_function(),
	data: () => m.scenarios_group_data(),
	flow: () => m.scenarios_group_flow(),
	contract: () => m.scenarios_group_contract()
};

export function groupLabel(group: ScenarioGroup): string {
	return LABELS[group]();
}
