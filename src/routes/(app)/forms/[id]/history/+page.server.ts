import { historyPage, nameState, restoreState } from '../../historyPage.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => historyPage(locals, params, url);

export const actions: Actions = {
	name: async ({ locals, params, request }) => nameState(locals, params, await request.formData()),
	restore: async ({ locals, params, request }) => restoreState(locals, params, await request.formData())
};
