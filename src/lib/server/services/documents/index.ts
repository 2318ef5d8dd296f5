import { isSupportedKind } from '#core/catalogue/parseDocument.ts';
import type { SupportedKind } from '#core/catalogue/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { pointerTokens } from '#core/shared/pointer.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef, ID_PATTERN, isKind, parseRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise, holds } from '../../auth/authorise.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ServiceContext } from '../context.ts';
import { EDITING } from '../editing.ts';
import { leafOf } from '../leaf.ts';
import { checkContent } from './checkContent.ts';
import { findingsOf } from './findings.ts';
import { loadLibrary, referencesIn } from './loadLibrary.ts';
import { saveDraft } from './saveDraft.ts';
import { searchDictionary } from './searchDictionary.ts';
import type { DocumentService, OpenedDocument } from './types.ts';
import { isApproved, visibleContent, visibleSummary } from './visible.ts';

export type * from './types.ts';

const PAGE = 50;

export function createDocuments(context: ServiceContext): DocumentService {
	const { store, clock } = context;
	return {
		open: async (actor, kind, id) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const opened = await open(context, actor, kind, id);
			return opened ? ok(opened) : notFound(`${kind}:${id}`);
		},

		saveDraft: async (actor, kind, id, draft) => {
			const saved = await saveDraft(context, actor, kind, id, draft);
			if (!saved.ok) return saved;
			const { rev, content } = saved.value;
			try {
				return ok({ rev, findings: await findingsOf(context, actor, content) });
			} catch (error) {
				// The draft is stored: a rule that fails must not make the save look as if it had.
				context.log.error('findings failed', { kind, id, requestId: actor.requestId, error });
				return ok({ rev, findings: [] });
			}
		},

		startDraft: async (actor, kind, id, fromVersion) => {
			const summary = await store.documents.summary(actor.tenant, kind, id);
			if (!summary) return notFound(formatRef(kind, id, fromVersion));
			const { agency } = summary;
			const allowed = authorise(actor, EDITING[kind], { tenant: actor.tenant, agency });
			if (!allowed.ok) return allowed;
			const version = await store.documents.version(actor.tenant, kind, id, fromVersion);
			if (!version) return notFound(formatRef(kind, id, fromVersion));
			const { content } = version;
			const result = await store.commit({
				tenant: actor.tenant,
				at: clock(),
				audit: leafOf(actor, 'document.startDraft', formatRef(kind, id, 'draft'), {
					after: digestOf(canonicalJson(content))
				}),
				writes: [
					{
						type: 'putDraft',
						kind,
						id,
						agency,
						content,
						expectedRev: null,
						by: actor.id,
						// Nobody has changed anything yet.
						resetAuthors: true
					}
				]
			});
			if (result.ok) return ok({ rev: result.revs[0]?.rev ?? 0 });
			return fail({ code: 'document/draft-exists', params: { rev: result.conflict.actual ?? 0 } });
		},

		validate: async (actor, kind, content) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const checked = await checkContent(context, kind, undefined, content);
			if (!checked.ok) return checked;
			return ok({ findings: await findingsOf(context, actor, checked.value) });
		},

		list: async (actor, { offset = 0, limit = PAGE, ...query }) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			return ok(
				await store.documents.list({
					...query,
					tenant: actor.tenant,
					...(actor.centre ? {} : { agency: actor.agency }),
					offset: Math.max(0, offset),
					limit: Math.min(Math.max(1, limit), 200)
				})
			);
		},

		usedBy: async (actor, ref) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const target = parseTarget(ref);
			if (!target) return fail({ code: 'document/not-a-reference', params: { ref } });
			const all = await store.documents.usedBy(actor.tenant, target.kind, target.id, target.version);
			const edges = [];
			for (const edge of all) if (await mayKnow(actor, edge.from)) edges.push(edge);
			return ok({ edges, hidden: all.length - edges.length });
		},

		pinnedIn: async (actor, kind, ids) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const reach = actor.centre ? {} : { agency: actor.agency };
			const pins = await store.documents.pinnedIn({ tenant: actor.tenant, ...reach, kind, ids });
			return ok(
				new Map(pins.map(({ id, procedure, at }) => [id, { procedure, alias: pointerTokens(at)[1] ?? '' }]))
			);
		},

		get: async (actor, ref) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const parsed = parseRef(ref);
			if (!parsed || !isSupportedKind(parsed.kind))
				return fail({ code: 'document/not-a-reference', params: { ref } });
			const content = await visibleContent(store, actor, ref);
			return content ? ok(content) : notFound(ref);
		},

		loadLibrary: async (actor, roots) => {
			const allowed = authorise(actor, 'document.read');
			return allowed.ok ? ok(await loadLibrary(context, actor, roots)) : allowed;
		},

		libraryFor: async (actor, document) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			return ok(await loadLibrary(context, actor, await referencesIn(context.parseWorkflow, document)));
		},

		searchDictionary: async (actor, text, limit = 20) => {
			const allowed = authorise(actor, 'document.read');
			return allowed.ok ? ok(await searchDictionary(store, actor, text, limit)) : allowed;
		}
	};

	/** A use may be named when the actor may see the document it stands in. */
	async function mayKnow(
		actor: Actor,
		from: { readonly kind: string; readonly id: string; readonly version: number | 'draft' }
	): Promise<boolean> {
		if (!isSupportedKind(from.kind)) return false;
		const visible = await visibleSummary(store, actor, from.kind, from.id);
		if (!visible || visible.own || from.version === 'draft') return visible?.own ?? false;
		const versions = await store.documents.versions(actor.tenant, from.kind, from.id);
		return versions.some((version) => version.number === from.version && isApproved(version));
	}
}

// helpers

async function open(
	{ store }: ServiceContext,
	actor: Actor,
	kind: SupportedKind,
	id: string
): Promise<OpenedDocument | undefined> {
	const visible = await visibleSummary(store, actor, kind, id);
	if (!visible) return undefined;
	const { summary, own } = visible;
	const draft = own ? await store.documents.draft(actor.tenant, kind, id) : undefined;
	const versions = (await store.documents.versions(actor.tenant, kind, id)).filter(
		(version) => own || isApproved(version)
	);
	const newest = versions[0] && (await store.documents.version(actor.tenant, kind, id, versions[0].number));
	return {
		title: summary.title,
		agency: summary.agency,
		...(draft ? { draft: draftOf(draft) } : {}),
		versions,
		...(newest ? { latest: { number: newest.number, content: newest.content } } : {}),
		checkpoints: own ? await store.documents.checkpoints(actor.tenant, kind, id) : [],
		canEdit: own && holds(actor, EDITING[kind])
	};
}

function draftOf(draft: NonNullable<OpenedDocument['draft']>): NonNullable<OpenedDocument['draft']> {
	const { rev, content, updatedAt, updatedBy } = draft;
	return { rev, content, updatedAt, updatedBy };
}

function notFound(ref: string): Result<never> {
	return fail({ code: 'document/not-found', params: { ref } });
}

/** `kind:id` or `kind:id@n`. */
function parseTarget(ref: string) {
	const parsed = parseRef(ref);
	if (parsed) return parsed;
	const [kind, id = '', ...rest] = ref.split(':');
	return isKind(kind) && ID_PATTERN.test(id) && rest.length === 0
		? { kind, id, version: undefined }
		: undefined;
}
