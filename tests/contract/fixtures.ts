import type { CodeEntry, CodeListDocument, ElementDocument, SourceDocument } from '#core/dictionary/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { digestOf } from '#lib/server/repositories/auditChain.ts';
import type { ChangeSet, Store, Write } from '#lib/server/repositories/ports.ts';

export const TENANT = 'province';
export const AT = '2026-11-02T01:00:00.000Z';

/** A change by Lan in the tenant of the tests. */
export function change(...writes: readonly Write[]): ChangeSet {
	return { tenant: TENANT, at: AT, audit: { actor: 'lan', action: 'test', target: 'target' }, writes };
}

/** A tenant with the centre and two agencies. */
export async function furnish(store: Store): Promise<void> {
	await store.commit(
		change(
			{ type: 'putTenant', id: TENANT, name: 'Tỉnh' },
			{ type: 'putAgency', agency: { tenant: TENANT, id: 'centre', name: 'Trung tâm', centre: true } },
			{
				type: 'putAgency',
				agency: { tenant: TENANT, id: 'a', name: 'Sở A', centre: false, parent: 'centre' }
			},
			{
				type: 'putAgency',
				agency: { tenant: TENANT, id: 'b', name: 'Sở B', centre: false, parent: 'centre' }
			}
		)
	);
}

export function element(id: string, more: Partial<ElementDocument> = {}): ElementDocument {
	return {
		kind: 'element',
		id,
		version: 0,
		formatVersion: 1,
		label: { vi: `Trường ${id}` },
		definition: { vi: 'Định nghĩa' },
		dataType: 'string',
		sensitivity: 'personal',
		...more
	};
}

export function source(id: string, elements: readonly string[]): SourceDocument {
	return {
		kind: 'source',
		id,
		version: 0,
		formatVersion: 1,
		title: { vi: `Nguồn ${id}` },
		owner: { vi: 'Bộ Công an' },
		readiness: 'live',
		fields: elements.map((ref, index) => ({ name: `field${index}`, element: ref }))
	};
}

export function codeList(
	id: string,
	entries: readonly CodeEntry[],
	more: Partial<CodeListDocument> = {}
): CodeListDocument {
	return {
		kind: 'codelist',
		id,
		version: 0,
		formatVersion: 1,
		title: { vi: `Danh mục ${id}` },
		entries,
		...more
	};
}

type Sample = ElementDocument | SourceDocument | CodeListDocument;

type Putting = Extract<Write, { type: 'putDraft' }>;

/** Saves a document of agency `a`. */
export function put(content: Sample, expectedRev: number | null, more: Partial<Putting> = {}): Putting {
	const { kind, id } = content;
	return { type: 'putDraft', kind, id, agency: 'a', content, expectedRev, by: 'lan', ...more };
}

type Adding = Extract<Write, { type: 'addVersion' }>;

export function freeze(content: Sample, number: number, more: Partial<Adding> = {}): Adding {
	const frozen = { ...content, version: number };
	return {
		type: 'addVersion',
		kind: content.kind,
		id: content.id,
		agency: 'a',
		number,
		digest: digestOf(canonicalJson(frozen)),
		status: 'approved',
		content: frozen,
		by: 'lan',
		authors: ['lan'],
		...more
	};
}
