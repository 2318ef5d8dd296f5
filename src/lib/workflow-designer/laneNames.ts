import { STEP_UNITS, type StepUnit } from '#core/workflows/types.ts';
import type { Locale } from '#core/shared/text.ts';
import { fold } from '#core/shared/fold.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { stepRoleName } from './roleName.ts';
import { STEP_ROLES } from '#core/workflows/stepRoles.ts';

/** Whom a lane stands for, as far as its name says so. */
export interface LaneOwner {
	readonly role?: string;
	readonly unit?: StepUnit;
}

/** Names a lane can be given without typing: the units of a procedure, and the roles within them. */
export function laneChoices(locale: Locale): readonly {
	readonly name: string;
	readonly group: 'unit' | 'role';
	readonly owner: LaneOwner;
}[] {
	return [
		...STEP_UNITS.map((unit) => ({
			name: UNITS[unit]({}, { locale }),
			group: 'unit' as const,
			owner: { unit }
		})),
		...STEP_ROLES.map((role) => ({
			name: stepRoleName(role, locale),
			group: 'role' as const,
			owner: { role }
		}))
	];
}

/** The unit or role a lane is named after, in either language; undefined for a name of one's own. */
export function laneOwner(name: string): LaneOwner | undefined {
	const wanted = fold(name);
	return [...laneChoices('vi'), ...laneChoices('en')]
		.toReversed()
		.find((choice) => fold(choice.name) === wanted)?.owner;
}

// helpers

type Message = (inputs: Record<string, never>, options?: { locale: Locale }) => string;

const UNITS: Readonly<Record<StepUnit, Message>> = {
	intake: m.workflows_m_unit_intake,
	support: m.workflows_m_unit_support,
	deciding: m.workflows_m_unit_deciding,
	consulted: m.workflows_m_unit_consulted,
	tax: m.workflows_m_unit_tax,
	applicant: m.workflows_m_unit_applicant,
	system: m.workflows_m_unit_system
};
