import type { TemplateDocument } from '#core/documents/index.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { Locale } from '#core/shared/text.ts';
import { problemText } from '#lib/i18n/problems/index.ts';

/** Asks for the pages of a template that is being edited; rejects with what is wrong, in words. */
export async function printTemplate(
	base: string,
	template: TemplateDocument,
	data: string | undefined,
	locale: Locale
): Promise<readonly string[]> {
	const response = await fetch(`${base}/preview`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify({ template, ...(data === undefined ? {} : { data }) })
	});
	const body = (await response.json()) as {
		readonly pages?: readonly string[];
		readonly problems?: readonly Problem[];
	};
	if (response.ok && body.pages) return body.pages;
	const problems = (body.problems ?? []).map((problem) => problemText(problem, locale));
	throw new Error(problems.join(' ') || problemText({ code: 'print/unavailable' }, locale));
}
