import { isSupportedKind } from '#core/catalogue/parseDocument.ts';
import { referencesOf } from '#core/catalogue/references.ts';
import type { AnyDocument, DocumentByKind, SupportedKind } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import type { LoadedLibrary } from './types.ts';
import { visibleContent } from './visible.ts';

/** What `roots` lead to, transitively, as far as the actor may see it. */
export async function loadLibrary(
	{ store, parseWorkflow }: Pick<ServiceContext, 'store' | 'parseWorkflow'>,
	actor: Actor,
	roots: readonly Ref[]
): Promise<LoadedLibrary> {
	const documents = new Map<Ref, AnyDocument>();
	const missing: Ref[] = [];
	const queue = [...roots];
	const seen = new Set<Ref>(queue);
	for (let ref = queue.shift(); ref !== undefined; ref = queue.shift()) {
		const document = await read(ref);
		if (!document) {
			missing.push(ref);
			continue;
		}
		documents.set(ref, document);
		for (const next of await referencesIn(parseWorkflow, document)) {
			if (seen.has(next)) continue;
			seen.add(next);
			queue.push(next);
		}
	}
	return libraryOf(documents, missing);

	async function read(ref: Ref): Promise<AnyDocument | undefined> {
		const parsed = parseRef(ref);
		if (!parsed || !isSupportedKind(parsed.kind)) return undefined;
		return visibleContent(store, actor, { ...parsed, kind: parsed.kind });
	}
}

/** The references of a document, those in a workflow's diagram included. */
export async function referencesIn(
	parseWorkflow: ServiceContext['parseWorkflow'],
	document: AnyDocument
): Promise<readonly Ref[]> {
	const graph = document.kind === 'workflow' ? await parseWorkflow(document.bpmn) : undefined;
	return referencesOf(document, graph?.ok ? graph.value : undefined).map(({ ref }) => ref);
}

// helpers

function libraryOf(documents: ReadonlyMap<Ref, AnyDocument>, missing: readonly Ref[]): LoadedLibrary {
	return {
		documents,
		missing,
		get<K extends SupportedKind>(kind: K, ref: Ref): DocumentByKind[K] | undefined {
			const document = documents.get(ref);
			return document?.kind === kind ? (document as DocumentByKind[K]) : undefined;
		}
	};
}
