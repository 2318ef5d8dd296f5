import { isSupportedKind } from '#core/catalogue/parseDocument.ts';
import { referencesOf } from '#core/catalogue/references.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { titleOf } from '#core/catalogue/title.ts';
import { classifyChange } from '#core/dictionary/index.ts';
import { isDictionaryKind, type DictionaryDocument } from '#core/dictionary/kinds.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef, parseRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { loadLibrary } from '../documents/loadLibrary.ts';
import { visibleContent } from '../documents/visible.ts';
import type { ChangeClass } from '#core/dictionary/changes/types.ts';
import type { Upgrade } from './types/usage.ts';

/** See `UsageService.upgrades`; in the order of their first places. */
export async function upgradesOf(
	context: ServiceContext,
	actor: Actor,
	ref: Ref
): Promise<Result<readonly Upgrade[]>> {
	const { store, parseWorkflow } = context;
	const content = await visibleContent(store, actor, ref);
	if (!content) return fail({ code: 'document/not-found', params: { ref } });
	const graph = content.kind === 'workflow' ? await parseWorkflow(content.bpmn) : undefined;
	const pins = Map.groupBy(referencesOf(content, graph?.ok ? graph.value : undefined), ({ ref }) => ref);

	const upgrades: Upgrade[] = [];
	for (const [from, places] of pins) {
		const pinned = parseRef(from);
		if (!pinned || pinned.version === 'draft' || !isSupportedKind(pinned.kind)) continue;
		const versions = await store.documents.versions(actor.tenant, pinned.kind, pinned.id);
		const newest = versions.find(({ status }) => status === 'approved');
		if (!newest || newest.number <= pinned.version) continue;
		const to = formatRef(pinned.kind, pinned.id, newest.number);
		const [before, after] = [
			await visibleContent(store, actor, from),
			await visibleContent(store, actor, to)
		];
		if (!after) continue;
		const at = places.map((place) => place.at);
		upgrades.push({ at, from, to, title: titleOf(after), class: await classOf(before, after, [from, to]) });
	}
	return ok(upgrades);

	/** What cannot be compared cannot be shown to be safe. */
	async function classOf(
		before: AnyDocument | undefined,
		after: AnyDocument,
		refs: readonly string[]
	): Promise<ChangeClass> {
		if (!isOfDictionary(before) || !isOfDictionary(after)) return 'breaking';
		return classifyChange(before, after, await loadLibrary(context, actor, refs)).class;
	}
}

// helpers

function isOfDictionary(document: AnyDocument | undefined): document is DictionaryDocument {
	return isDictionaryKind(document?.kind);
}
