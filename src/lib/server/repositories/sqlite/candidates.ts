import { and, asc, count, desc, eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { candidate, evidence } from '../../db/schema.sqlite.ts';
import type { CandidateReads } from '../ports.ts';

export function candidateReads({ db }: Connection): CandidateReads {
	return {
		get: async (tenant, id) =>
			db
				.select()
				.from(candidate)
				.where(and(eq(candidate.tenant, tenant), eq(candidate.id, id)))
				.get(),

		list: async ({ tenant, agency, procedure, status, offset, limit }) => {
			const where = and(
				eq(candidate.tenant, tenant),
				agency === undefined ? undefined : eq(candidate.agency, agency),
				procedure === undefined ? undefined : eq(candidate.procedure, procedure),
				status === undefined ? undefined : eq(candidate.status, status)
			);
			const items = db
				.select()
				.from(candidate)
				.where(where)
				.orderBy(desc(candidate.submittedAt), desc(candidate.id))
				.limit(limit)
				.offset(offset)
				.all();
			const total = db.select({ total: count() }).from(candidate).where(where).get()?.total ?? 0;
			return { items, total };
		},

		evidence: async (tenant, id) =>
			db
				.select()
				.from(evidence)
				.where(and(eq(evidence.tenant, tenant), eq(evidence.candidate, id)))
				.orderBy(asc(evidence.seq))
				.all()
				.map(({ seq: _seq, ...record }) => record)
	};
}
