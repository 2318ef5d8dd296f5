import { printAnswers, printPaper } from '../../../../../forms/printPaper.ts';
import type { RequestHandler } from './$types';

/** The form a procedure uses, on paper. */
export const GET: RequestHandler = (event) => printPaper(event.params, event);

export const POST: RequestHandler = (event) => printAnswers(event.params, event);
