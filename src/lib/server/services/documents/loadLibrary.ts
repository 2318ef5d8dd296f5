import { referencesOf } from '#core/catalogue/references.ts';
import type { AnyDocument, DocumentByKind, SupportedKind } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import type { LoadedLibrary } from './types.ts';
import { visibleDocuments } from './visible.ts';

/** What `roots` lead to, transitively, as far as the actor may see it. */
export async function loadLibrary(
	{ store }: Pick<ServiceContext, 'store'>,
	actor: Actor,
	roots: readonly Ref[]
): Promise<LoadedLibrary> {
	const documents = new Map<Ref, AnyDocument>();
	const missing: Ref[] = [];
	const seen = new Set<Ref>(roots);
	for (let level: readonly Ref[] = [...seen]; level.length > 0;) {
		const found = new Map(
			(await visibleDocuments(store, actor, level)).map((stored) => [stored.ref, stored])
		);
		const next: Ref[] = [];
		for (const ref of level) {
			const stored = found.get(ref);
			if (!stored) {
				missing.push(ref);
				continue;
			}
			documents.set(ref, stored.content);
			for (const reference of stored.references) {
				if (seen.has(reference)) continue;
				seen.add(reference);
				next.push(reference);
			}
		}
		level = next;
	}
	return libraryOf(documents, missing);
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
