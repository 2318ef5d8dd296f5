import { printAnswers, printPaper } from '../../printPaper.ts';
import type { RequestHandler } from './$types';

/** A form on its own, on paper. */
export const GET: RequestHandler = (event) => printPaper(event.params, event);

export const POST: RequestHandler = (event) => printAnswers(event.params, event);
