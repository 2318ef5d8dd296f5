import type { StepUnit } from '#core/workflows/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { WorkflowSetting } from '../setting.ts';

/** A unit rule in words, with what the procedure calls that unit. */
export function unitName(unit: StepUnit, { units }: Pick<WorkflowSetting, 'units'>): string {
	const name = units?.[unit];
	return name ? m.workflows_props_unit_named({ unit: NAMES[unit](), name }) : NAMES[unit]();
}

// helpers

const NAMES: Readonly<Record<StepUnit, () => string>> = {
	intake: m.workflows_props_unit_intake,
	support: m.workflows_props_unit_support,
	deciding: m.workflows_props_unit_deciding,
	consulted: m.workflows_props_unit_consulted,
	tax: m.workflows_props_unit_tax,
	applicant: m.workflows_props_unit_applicant,
	system: m.workflows_props_unit_system
};
