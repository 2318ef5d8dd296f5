import { toLocal } from '#core/calendar/index.ts';
import type { AnyDocument, Library } from '#core/catalogue/types.ts';
import { checkElement, classifyChange } from '#core/dictionary/index.ts';
import { type DictionaryDocument, type DictionaryKind, isDictionaryKind } from '#core/dictionary/kinds.ts';
import { checkForm } from '#core/forms/index.ts';
import { checkProcedure } from '#core/procedures/index.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { loadLibrary } from '../documents/loadLibrary.ts';
import { inPlaceOf } from './inPlaceOf.ts';
import { reachOf, type Reached } from './reach.ts';
import { scopeOf } from './search.ts';
import { findTarget } from './target.ts';
import type { ChangeReport } from '#core/dictionary/changes/types.ts';
import type { ImpactReport } from './types/usage.ts';

/**
 * What would follow if the draft became the version in use: the rules of every document that rests on it are run with
 * the draft in its place, and what is an error only then is named.
 */
export async function impactOf(
	context: ServiceContext,
	actor: Actor,
	kind: DictionaryKind,
	id: string
): Promise<Result<ImpactReport>> {
	const { store, clock } = context;
	const ref = formatRef(kind, id, 'draft');
	const draft = await store.documents.draft(actor.tenant, kind, id);
	const target = await findTarget(store, actor, `${kind}:${id}`);
	if (!draft || !target.ok || !isOfDictionary(draft.content))
		return fail({ code: 'document/not-found', params: { ref } });
	const versions = await store.documents.versions(actor.tenant, kind, id);
	const approved = versions.find(({ status }) => status === 'approved');
	const from = approved && formatRef(kind, id, approved.number);

	const { nodes, truncated } = await reachOf(store, actor, target.value, MOST);
	const current = await currentOf(nodes.slice(1));
	const refs = current.map((node) => formatRef(node.kind, node.id, node.version));
	const library = await loadLibrary(context, actor, [...refs, ref, ...(from ? [from] : [])]);
	const changed = inPlaceOf(library, draft.content, versions[0]?.number ?? 0);
	const today = toLocal(clock()).date;

	const breaks = current.flatMap((node) => {
		const at = formatRef(node.kind, node.id, node.version);
		const document = library.documents.get(at);
		if (!document) return [];
		const now = errorsIn(document, changed, today);
		// Most stay as sound as they were: what was wrong before is only asked where something is.
		const before = now.length === 0 ? [] : errorsIn(document, library, today).map(keyOf);
		return now
			.filter((finding) => !before.includes(keyOf(finding)))
			.map(({ rule, at: place, params }) => ({
				ref: at,
				title: node.title,
				at: place,
				reason: rule,
				...(params && { params })
			}));
	});
	return ok({ change: changeReport(), breaks, upgrades: await pinning(), reruns: await reruns(), truncated });

	function changeReport(): ChangeReport {
		const before = from === undefined ? undefined : library.documents.get(from);
		if (from === undefined || !isOfDictionary(before) || !isOfDictionary(draft?.content))
			return { to: ref, class: 'compatible', changes: [] };
		return { from, to: ref, ...classifyChange(before, draft.content, library) };
	}

	/** What an older version alone says counts no more when a newer one, or the draft, says otherwise. */
	async function currentOf(reached: readonly Reached[]): Promise<readonly Reached[]> {
		const found: Reached[] = [];
		for (const node of reached) {
			if (node.version !== 'draft') {
				const all = await store.documents.versions(actor.tenant, node.kind, node.id);
				if (all.some(({ number, status }) => status === 'approved' && number > Number(node.version)))
					continue;
			}
			found.push(node);
		}
		return found;
	}

	/** Direct users by the numbered version they pin. */
	async function pinning(): Promise<ImpactReport['upgrades']> {
		const direct = new Map(
			current.filter(({ depth }) => depth === 1).map((node) => [`${node.kind}:${node.id}`, node])
		);
		const users = await store.usage.users({ ...scopeOf(actor), kind, id, offset: 0, limit: MOST });
		return users.flatMap((user) => {
			if (!direct.has(`${user.kind}:${user.id}`)) return [];
			const pins = new Set(user.places.map(({ to }) => to));
			pins.delete('draft');
			return [...pins].map((pin) => ({
				ref: formatRef(user.kind, user.id, user.version),
				title: user.title,
				pinned: formatRef(kind, id, pin)
			}));
		});
	}

	async function reruns(): Promise<ImpactReport['reruns']> {
		const procedures = current.filter((node) => node.kind === 'procedure');
		const counted: { procedure: string; scenarios: number }[] = [];
		for (const { id: procedure } of procedures) {
			const users = await store.usage.counts({ ...scopeOf(actor), kind: 'procedure', id: procedure });
			const scenarios = users.find((count) => count.kind === 'scenario')?.visible ?? 0;
			counted.push({ procedure, scenarios });
		}
		return counted;
	}
}

// helpers

/** Documents looked at, the nearest first. */
const MOST = 1000;

function isOfDictionary(document: AnyDocument | undefined): document is DictionaryDocument {
	return isDictionaryKind(document?.kind);
}

function errorsIn(document: AnyDocument, library: Library, today: LocalDate): readonly Finding[] {
	return findingsIn(document, library, today).filter(({ severity }) => severity === 'error');
}

/** Of a procedure, what rests on its diagram is left out: no dictionary document changes it. */
function findingsIn(document: AnyDocument, library: Library, today: LocalDate): readonly Finding[] {
	switch (document.kind) {
		case 'form':
			return checkForm(document, library);
		case 'element':
			return checkElement(document, library);
		case 'procedure':
			return checkProcedure(document, { library, today });
		default:
			return [];
	}
}

function keyOf({ rule, at, params }: Finding): string {
	return JSON.stringify([rule, at, params]);
}
