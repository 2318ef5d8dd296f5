import { join } from 'node:path';
import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { parseRef } from '#core/shared/ref.ts';
import { loadDiskLibrary } from '#cli/library/index.ts';
import { digestOf } from '../repositories/auditChain.ts';
import type { Store, Write } from '../repositories/ports.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** Kinds that people draft while they configure a procedure; the others are there as versions. */
const DRAFTED: readonly SupportedKind[] = ['procedure', 'form', 'template', 'workflow', 'scenario'];

/**
 * Puts the project's own library into a store: dictionary, calendars and personas as approved versions, the procedure
 * `code` with form, workflow and scenarios as drafts of `agency`, changed last by `author`.
 */
export async function seedStore(
	store: Store,
	{
		tenant,
		agency,
		code,
		author,
		at
	}: { tenant: string; agency: string; code: string; author: string; at: string }
): Promise<void> {
	const library = await loadDiskLibrary(ROOT);
	const procedure = library.documents().find((each) => each.kind === 'procedure' && each.code === code);
	if (procedure?.kind !== 'procedure') throw new Error(`No procedure ${code} in the library`);
	const drafted = new Set([
		`procedure:${code}`,
		...Object.values(procedure.uses).map((ref) => ref.replace(/@.*/, ''))
	]);
	const writes = library.documents().flatMap((document): Write[] => {
		const isDraft = drafted.has(`${document.kind}:${document.id}`) || isScenarioOf(document, code);
		if (isDraft && DRAFTED.includes(document.kind)) return [draft(document, agency, author)];
		return DRAFTED.includes(document.kind) ? [] : [version(document)];
	});
	const audit = { actor: 'system', action: 'test.seed', target: code };
	const committed = await store.commit({ tenant, at, audit, writes });
	if (!committed.ok) throw new Error(`The seeds collide at ${committed.conflict.at}`);
}

// helpers

function isScenarioOf(document: AnyDocument, code: string): boolean {
	return document.kind === 'scenario' && document.procedure === code;
}

function version(content: AnyDocument): Write {
	const { kind, id, version: number } = content;
	const digest = digestOf(canonicalJson(content));
	return {
		type: 'addVersion',
		kind,
		id,
		agency: 'centre',
		number,
		digest,
		status: 'approved',
		content,
		by: 'steward',
		authors: ['steward']
	};
}

function draft(document: AnyDocument, agency: string, by: string): Write {
	const content =
		document.kind === 'procedure' ? { ...document, uses: followingDrafts(document.uses) } : document;
	return { type: 'putDraft', kind: content.kind, id: content.id, agency, content, expectedRev: null, by };
}

/** Forms and the workflow are followed as drafts. */
function followingDrafts(uses: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(uses).map(([alias, ref]) => {
			const parsed = parseRef(ref);
			return [
				alias,
				parsed && DRAFTED.includes(parsed.kind as SupportedKind) ? `${parsed.kind}:${parsed.id}@draft` : ref
			];
		})
	);
}
