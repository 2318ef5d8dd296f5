/** What checks answers: not wanted before a page is done. Rejects when it cannot be had. */
export function loadChecks(): Promise<typeof import('#core/forms/answers/checkAnswers.ts')> {
	return import('#core/forms/answers/checkAnswers.ts');
}
