/** Seconds to answer one question, reading included: our own estimate, rounded up to minutes when shown. */
const SECONDS_PER_QUESTION = 12;

/** Minutes for so many questions; at least one. */
export function estimateMinutes(questions: number): number {
	return Math.max(1, Math.ceil((questions * SECONDS_PER_QUESTION) / 60));
}
