import { m } from '#lib/i18n/paraglide/messages.js';

/** A role of the studio in words; an unknown code shows itself. */
export function roleName(role: string): string {
	const names: Readonly<Record<string, () => string>> = {
		configurator: () => m.shell_role_configurator(),
		tester: () => m.shell_role_tester(),
		approver: () => m.shell_role_approver(),
		publisher: () => m.shell_role_publisher(),
		steward: () => m.shell_role_steward(),
		admin: () => m.shell_role_admin(),
		auditor: () => m.shell_role_auditor()
	};
	return names[role]?.() ?? role;
}
