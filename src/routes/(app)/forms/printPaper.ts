import { pdfResponse } from '#lib/server/http/pdfResponse.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import { readJson } from '#lib/server/http/readJson.ts';
import type { PaperRequest } from '#lib/server/services/print/index.ts';
import { readerOf } from '../answers.ts';

/** Bytes of answers; attachments are named in them, not held. */
const LIMIT = 2_000_000;

interface Asked {
	readonly locals: App.Locals;
	readonly url: URL;
}

/** `?persona=persona:id@n&locale=en&version=n` → the form on paper, empty or with what registers hold of the persona. */
export function printPaper(form: PaperRequest['form'], { locals, url }: Asked): Promise<Response> {
	const persona = url.searchParams.get('persona');
	return print(locals, { form, ...askedFor(url, locals), ...(persona && { persona }) });
}

/** The same with the answers in the body, `{persona?, answers}`. */
export async function printAnswers(
	form: PaperRequest['form'],
	{ locals, url, request }: Asked & { readonly request: Request }
): Promise<Response> {
	const body = await readJson(request, LIMIT);
	if (!body.ok) return problemResponse(body.problems, { requestId: locals.requestId });
	const { persona, answers } = (body.value ?? {}) as { persona?: unknown; answers?: unknown };
	return print(locals, {
		form,
		...askedFor(url, locals),
		answers: answers ?? {},
		...(typeof persona === 'string' && { persona })
	});
}

// helpers

function askedFor({ searchParams }: URL, locals: App.Locals): Pick<PaperRequest, 'locale' | 'version'> {
	const [wanted, version] = [searchParams.get('locale'), searchParams.get('version')];
	const locale = wanted === 'vi' || wanted === 'en' ? wanted : locals.locale;
	return version === null ? { locale } : { locale, version: Number(version) };
}

async function print(locals: App.Locals, request: PaperRequest): Promise<Response> {
	const printed = await locals.services.print.formPaper(readerOf(locals), request);
	if (!printed.ok) return problemResponse(printed.problems, { requestId: locals.requestId });
	return pdfResponse(printed.value);
}
