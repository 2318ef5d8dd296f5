import { comparePage } from '../../comparePage.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => comparePage(locals, params, url);
