import { and, asc, desc, eq, lt } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { auditLeaf } from '../../db/schema.sqlite.ts';
import { brokenLink, CHAIN_START } from '../auditChain.ts';
import type { AuditLeaf, AuditReads } from '../ports.ts';
import { withoutNulls } from './rows.ts';

export function auditReads({ db }: Connection): AuditReads {
	return {
		list: async ({ tenant, target, actor, before, limit }) =>
			db
				.select()
				.from(auditLeaf)
				.where(
					and(
						eq(auditLeaf.tenant, tenant),
						target === undefined ? undefined : eq(auditLeaf.target, target),
						actor === undefined ? undefined : eq(auditLeaf.actor, actor),
						before === undefined ? undefined : lt(auditLeaf.seq, before)
					)
				)
				.orderBy(desc(auditLeaf.seq))
				.limit(limit)
				.all()
				.map(toLeaf),

		verify: async () => {
			let previous = CHAIN_START;
			let leaves = 0;
			for (let from = 0; ; from += CHUNK) {
				const rows = db.select().from(auditLeaf).orderBy(asc(auditLeaf.seq)).limit(CHUNK).offset(from).all();
				for (const row of rows) {
					const leaf = toLeaf(row);
					const reason = brokenLink(leaf, previous, leaves + 1);
					if (reason) return { ok: false, seq: leaves + 1, reason };
					previous = leaf.hash;
					leaves += 1;
				}
				if (rows.length < CHUNK) return { ok: true, leaves };
			}
		}
	};
}

/** Hash and number of the newest leaf, which the next one follows. */
export function chainHead({ db }: Connection): Pick<AuditLeaf, 'seq' | 'hash'> {
	const last = db
		.select({ seq: auditLeaf.seq, hash: auditLeaf.hash })
		.from(auditLeaf)
		.orderBy(desc(auditLeaf.seq))
		.limit(1)
		.get();
	return last ?? { seq: 0, hash: CHAIN_START };
}

// helpers

const CHUNK = 1000;

function toLeaf(row: typeof auditLeaf.$inferSelect): AuditLeaf {
	return withoutNulls(row);
}
