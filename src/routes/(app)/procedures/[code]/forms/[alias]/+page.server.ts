import { designPage } from '../../../../forms/designPage.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => designPage(locals, params);
