import { openEntry } from '../../openEntry.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => {
	const { header } = await openEntry(locals, params);
	return { entry: header };
};
