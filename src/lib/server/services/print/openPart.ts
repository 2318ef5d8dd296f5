import type { DocumentByKind } from '#core/catalogue/types.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef, parseRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { DocumentService, OpenedDocument } from '../documents/types.ts';

/** What a procedure uses under `alias`, as `openDocument` opens it. Problem: `document/not-found`. */
export async function openPart<K extends 'form' | 'template'>(
	documents: DocumentService,
	actor: Actor,
	kind: K,
	code: string,
	alias: string,
	version?: number
): Promise<Result<DocumentByKind[K]>> {
	const opened = await documents.open(actor, 'procedure', code);
	if (!opened.ok) return opened;
	const procedure = contentOf(opened.value);
	const uses = procedure?.kind === 'procedure' ? procedure.uses : {};
	const ref = Object.hasOwn(uses, alias) ? parseRef(uses[alias] ?? '') : undefined;
	if (ref?.kind !== kind) return notFound(`${code} · ${alias}`);
	return openDocument(documents, actor, kind, ref.id, version);
}

/** A version of a document; without one its draft, else its newest version. Problem: `document/not-found`. */
export async function openDocument<K extends 'form' | 'template'>(
	documents: DocumentService,
	actor: Actor,
	kind: K,
	id: string,
	version?: number
): Promise<Result<DocumentByKind[K]>> {
	if (version !== undefined) {
		const fixed = await documents.get(actor, formatRef(kind, id, version));
		return fixed.ok ? ok(fixed.value as DocumentByKind[K]) : fixed;
	}
	const opened = await documents.open(actor, kind, id);
	if (!opened.ok) return opened;
	const content = contentOf(opened.value);
	return content?.kind === kind ? ok(content as DocumentByKind[K]) : notFound(`${kind}:${id}`);
}

// helpers

function contentOf({ draft, latest }: OpenedDocument) {
	return draft?.content ?? latest?.content;
}

function notFound(ref: string): Result<never> {
	return fail({ code: 'document/not-found', params: { ref } });
}
