import type { Locale } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { STEP_ROLES } from '#core/workflows/stepRoles.ts';

/** Who acts at a step, in words, by default those of the editor's language; an unknown code shows itself. */
export function stepRoleName(role: string, locale?: Locale): string {
	const message = (NAMES as Readonly<Record<string, Message>>)[role];
	return message?.({}, locale ? { locale } : undefined) ?? role;
}

// helpers

type Message = (inputs: Record<string, never>, options?: { locale: Locale }) => string;

const NAMES: Readonly<Record<(typeof STEP_ROLES)[number], Message>> = {
	applicant: m.workflows_role_applicant,
	oneStopOfficer: m.workflows_role_one_stop_officer,
	justiceOfficer: m.workflows_role_justice_officer,
	specialist: m.workflows_role_specialist,
	divisionHead: m.workflows_role_division_head,
	leader: m.workflows_role_leader,
	clerk: m.workflows_role_clerk,
	taxOfficer: m.workflows_role_tax_officer,
	system: m.workflows_role_system
};
