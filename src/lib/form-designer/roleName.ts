import { m } from '#lib/i18n/paraglide/messages.js';

/** Roles a datum of a form can be about, in the order of the picker (architecture.md, code names). */
export const FORM_ROLES = [
	'applicant',
	'child',
	'mother',
	'father',
	'spouse',
	'owner',
	'representative',
	'member',
	'business',
	'deceased',
	'wife',
	'husband',
	'subject',
	'partner',
	'guardian',
	'relative',
	'head',
	'dwellingOwner',
	'household',
	'director',
	'accountant'
] as const;

/** The role in words; an unknown code shows itself. */
export function roleName(role: string): string {
	switch (role) {
		case 'applicant':
			return m.designer_role_applicant();
		case 'child':
			return m.designer_role_child();
		case 'mother':
			return m.designer_role_mother();
		case 'father':
			return m.designer_role_father();
		case 'spouse':
			return m.designer_role_spouse();
		case 'owner':
			return m.designer_role_owner();
		case 'representative':
			return m.designer_role_representative();
		case 'member':
			return m.designer_role_member();
		case 'business':
			return m.designer_role_business();
		case 'tax':
			return m.designer_role_tax();
		case 'deceased':
			return m.designer_role_deceased();
		case 'wife':
			return m.designer_role_wife();
		case 'husband':
			return m.designer_role_husband();
		case 'subject':
			return m.designer_role_subject();
		case 'partner':
			return m.designer_role_partner();
		case 'guardian':
			return m.designer_role_guardian();
		case 'relative':
			return m.designer_role_relative();
		case 'head':
			return m.designer_role_head();
		case 'dwellingOwner':
			return m.designer_role_dwelling_owner();
		case 'household':
			return m.designer_role_household();
		case 'director':
			return m.designer_role_director();
		case 'accountant':
			return m.designer_role_accountant();
		default:
			return role;
	}
}
