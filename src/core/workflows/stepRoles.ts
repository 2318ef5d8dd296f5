/** Roles a step can be given to. */
export const STEP_ROLES = [
	'applicant',
	'oneStopOfficer',
	'justiceOfficer',
	'specialist',
	'divisionHead',
	'leader',
	'clerk',
	'taxOfficer',
	'system'
] as const;
