import { textIn } from '#core/shared/text.ts';
import type { CandidateRow, CandidateStatus } from '#lib/releases/types.ts';
import { nameIn, readerOf, valueOf } from '../answers.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 25;
const STATUSES: readonly CandidateStatus[] = ['inReview', 'approved', 'published', 'rejected', 'retired'];

export const load: PageServerLoad = async ({ locals, url }) => {
	const reader = readerOf(locals);
	const { candidates, documents, people } = locals.services;
	const status = STATUSES.find((known) => known === url.searchParams.get('status'));
	const from = Number(url.searchParams.get('from') ?? 0);
	const offset = Number.isSafeInteger(from) && from > 0 ? from : 0;
	const names = await people.names(reader);
	const page = valueOf(
		await candidates.list(reader, { ...(status ? { status } : {}), offset, limit: LIMIT }),
		locals
	);
	const rows = await Promise.all(
		page.items.map(async (candidate): Promise<CandidateRow> => {
			const opened = await documents.open(reader, 'procedure', candidate.procedure);
			return {
				id: candidate.id,
				procedure: candidate.procedure,
				name: opened.ok ? textIn(opened.value.title, locals.locale) : candidate.procedure,
				number: candidate.number,
				status: candidate.status,
				by: nameIn(names, candidate.submittedBy),
				at: candidate.submittedAt
			};
		})
	);
	return { rows, status, statuses: STATUSES, offset, limit: LIMIT, total: page.total };
};
