import { editionPage } from '../../../editionPage.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => editionPage(locals, params);
