import { m } from '#lib/i18n/paraglide/messages.js';

/** Heading of the page that says a page cannot be shown. */
export function errorTitle(status: number): string {
	if (status === 404) return m.shell_error_title_404();
	return status === 403 ? m.shell_error_title_403() : m.shell_error_title_500();
}
