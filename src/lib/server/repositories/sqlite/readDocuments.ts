import type { AnyDocument } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { Connection } from '../../db/client.ts';
import type { DocumentReads, StoredDocument, VersionStatus } from '../ports.ts';

/**
 * Reads many documents with prepared statements: a library is more than a hundred. Versions never change, so their
 * parsed content is kept, frozen so that no reader can spoil it for the next.
 */
export function readDocuments({ sqlite }: Connection): DocumentReads['read'] {
	const draftOf = sqlite.prepare<[string, string, string], Row>(
		`SELECT document.agency, 'draft' AS status, draft.content FROM draft
		JOIN document USING (tenant, kind, id) WHERE tenant = ? AND kind = ? AND id = ?`
	);
	const headOf = sqlite.prepare<[string, string, string, number], Omit<Row, 'content'>>(
		`SELECT document.agency, version.status FROM version
		JOIN document USING (tenant, kind, id) WHERE tenant = ? AND kind = ? AND id = ? AND number = ?`
	);
	const contentOf = sqlite
		.prepare<[string, string, string, number], string>(
			'SELECT content FROM version WHERE tenant = ? AND kind = ? AND id = ? AND number = ?'
		)
		.pluck();
	const edgesOf = sqlite
		.prepare<[string, string, string, number], Ref>(
			`SELECT to_kind || ':' || to_id || '@' || CASE to_version WHEN 0 THEN 'draft' ELSE to_version END
			FROM edge WHERE tenant = ? AND from_kind = ? AND from_id = ? AND from_version = ? ORDER BY rowid`
		)
		.pluck();
	const known = new Map<string, Pick<StoredDocument, 'content' | 'references'>>();

	const readVersion = (tenant: string, kind: string, id: string, number: number) => {
		const key = `${tenant} ${kind}:${id}@${number}`;
		const hit = known.get(key);
		if (hit) return hit;
		const text = contentOf.get(tenant, kind, id, number);
		if (text === undefined) return undefined;
		const content = deepFreeze(JSON.parse(text) as AnyDocument);
		const fresh = { content, references: [...new Set(edgesOf.all(tenant, kind, id, number))] };
		known.set(key, fresh);
		const oldest = known.keys().next().value;
		if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
		return fresh;
	};

	const readOne = (tenant: string, ref: Ref): StoredDocument | undefined => {
		const parsed = parseRef(ref);
		if (!parsed) return undefined;
		const { kind, id, version } = parsed;
		if (version === 'draft') {
			const row = draftOf.get(tenant, kind, id);
			if (!row) return undefined;
			const references = [...new Set(edgesOf.all(tenant, kind, id, 0))];
			return { ref, ...row, content: JSON.parse(row.content) as AnyDocument, references };
		}
		const head = headOf.get(tenant, kind, id, version);
		const body = head && readVersion(tenant, kind, id, version);
		return body && { ref, ...head, ...body };
	};

	return async (tenant, refs) =>
		refs.flatMap((ref) => {
			const found = readOne(tenant, ref);
			return found ? [found] : [];
		});
}

// helpers

/** Versions whose content is kept; a dictionary of some thousand elements takes a few megabytes. */
const KEPT = 3000;

interface Row {
	readonly agency: string;
	readonly status: VersionStatus | 'draft';
	readonly content: string;
}

function deepFreeze<T>(value: T): T {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
	for (const inner of Object.values(value)) deepFreeze(inner);
	return Object.freeze(value);
}
