import type { LayoutServerLoad } from './$types';

/**
 * The language of the page. Who may open what is decided in the layout of the group: an error thrown here could only be
 * shown on Kit's bare fallback page.
 */
export const load: LayoutServerLoad = ({ locals }) => ({ locale: locals.locale });
