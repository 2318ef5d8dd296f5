import { STEP_UNITS, type StepUnit } from '#core/workflows/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Option } from '#lib/ui/index.ts';

/** Which of the procedure's units acts, in words. */
export function unitName(unit: StepUnit): string {
	return NAMES[unit]();
}

export function unitOptions(): readonly Option[] {
	return STEP_UNITS.map((unit) => ({ value: unit, label: unitName(unit) }));
}

// helpers

const NAMES: Readonly<Record<StepUnit, () => string>> = {
	intake: m.workflows_m_unit_intake,
	support: m.workflows_m_unit_support,
	deciding: m.workflows_m_unit_deciding,
	consulted: m.workflows_m_unit_consulted,
	tax: m.workflows_m_unit_tax,
	applicant: m.workflows_m_unit_applicant,
	system: m.workflows_m_unit_system
};
