import { m } from '#lib/i18n/paraglide/messages.js';

const ROLES: Readonly<Record<string, () => string>> = {
	applicant: () => m.scenarios_role_applicant(),
	oneStopOfficer: () => m.scenarios_role_oneStopOfficer(),
	justiceOfficer: () => m.scenarios_role_justiceOfficer(),
	specialist: () => m.scenarios_role_specialist(),
	divisionHead: () => m.scenarios_role_divisionHead(),
	leader: () => m.scenarios_role_leader(),
	clerk: () => m.scenarios_role_clerk(),
	taxOfficer: () => m.scenarios_role_taxOfficer(),
	system: () => m.scenarios_role_system()
};

/** Name of who acts in a step; a role code we do not know shows itself. */
export function roleLabel(code: string): string {
	return ROLES[code]?.() ?? code;
}
