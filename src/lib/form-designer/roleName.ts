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
	'deceased'
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
		default:
			return role;
	}
}
