import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { ServiceContext } from '../context.ts';
import { isApproved, visibleContent, visibleSummary } from '../documents/visible.ts';
import { restore } from './restore.ts';
import type { Edition, HistoryService, PastState } from './types.ts';

export type { Edition, HistoryService, PastState } from './types.ts';

const PAGE = 20;

export function createHistory(context: ServiceContext): HistoryService {
	const { store } = context;
	return {
		list: async (actor, kind, id, { offset = 0, limit = PAGE } = {}) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const visible = await visibleSummary(store, actor, kind, id);
			if (!visible) return notFound(`${kind}:${id}`);
			const versions = (await store.documents.versions(actor.tenant, kind, id)).filter(
				(version) => visible.own || isApproved(version)
			);
			const checkpoints = visible.own ? await store.documents.checkpoints(actor.tenant, kind, id) : [];
			const states: PastState[] = [
				...versions.map(({ number, status, createdAt, createdBy }) => ({
					type: 'version' as const,
					number,
					status,
					at: createdAt,
					by: createdBy
				})),
				...checkpoints.map((each) => ({ type: 'checkpoint' as const, ...each }))
			].sort((a, b) => b.at.localeCompare(a.at));
			const from = Math.max(0, offset);
			return ok({
				items: states.slice(from, from + Math.min(Math.max(1, limit), 200)),
				total: states.length
			});
		},

		edition: async (actor, kind, id, edition) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const content = await contentOf(context, actor, kind, id, edition);
			return content ? ok(content) : notFound(nameOf(kind, id, edition));
		},

		restore: async (actor, kind, id, request) => {
			const content = await contentOf(context, actor, kind, id, request.from);
			if (!content) return notFound(nameOf(kind, id, request.from));
			return restore(context, actor, content, { ...request, source: nameOf(kind, id, request.from) });
		}
	};
}

// helpers

async function contentOf(
	{ store }: ServiceContext,
	actor: Actor,
	kind: SupportedKind,
	id: string,
	edition: Edition
): Promise<AnyDocument | undefined> {
	if (edition === 'draft') return visibleContent(store, actor, formatRef(kind, id, 'draft'));
	if ('version' in edition) return visibleContent(store, actor, formatRef(kind, id, edition.version));
	const visible = await visibleSummary(store, actor, kind, id);
	return visible?.own ? store.documents.checkpoint(actor.tenant, kind, id, edition.checkpoint) : undefined;
}

/** How an edition is named in problems and in the audit trail. */
function nameOf(kind: SupportedKind, id: string, edition: Edition): string {
	if (edition === 'draft') return formatRef(kind, id, 'draft');
	return 'version' in edition ? formatRef(kind, id, edition.version) : `${kind}:${id}#${edition.checkpoint}`;
}

function notFound(ref: string): Result<never> {
	return fail({ code: 'document/not-found', params: { ref } });
}
