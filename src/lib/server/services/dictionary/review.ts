import { DICTIONARY_KINDS, type DictionaryDocument } from '#core/dictionary/index.ts';
import { fail, ok } from '#core/shared/problem.ts';
import { formatRef, parseRef } from '#core/shared/ref.ts';
import { authorise } from '../../auth/authorise.ts';
import type { Actor } from '../../auth/actor.ts';
import type { DocumentSummary } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { visibleContent } from '../documents/visible.ts';
import { approvedBefore, changeReport } from './review/changeReport.ts';
import { decide, mayDecide, retire } from './review/decide.ts';
import { editionOf } from './review/editions.ts';
import { submit } from './review/submit.ts';
import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import type { DictionaryReviewService, ReviewItem } from './types/review.ts';

/** Versions of one kind shown as waiting. */
const WAITING = 200;

export function createDictionaryReview(context: ServiceContext): DictionaryReviewService {
	const { store } = context;
	return {
		changesOf: async (actor, kind, id) => {
			const { tenant } = actor;
			const draft = await store.documents.draft(tenant, kind, id);
			const allowed = authorise(actor, 'document.read', draft && { tenant, agency: draft.agency });
			if (!allowed.ok) return allowed;
			const ref = formatRef(kind, id, 'draft');
			if (!draft) return fail({ code: 'document/not-found', params: { ref } });
			const versions = await store.documents.versions(tenant, kind, id);
			const before = await editionOf(store, tenant, kind, id, approvedBefore(versions)?.number);
			const content = draft.content as DictionaryDocument;
			return ok(await changeReport(context, actor, before, { ref, content }));
		},

		compare: async (actor, from, to) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const [old, now] = [parseRef(from), parseRef(to)];
			const isSame = old && now && old.kind === now.kind && old.id === now.id;
			if (!isSame || !DICTIONARY_KINDS.some((kind) => kind === now.kind))
				return fail({ code: 'dictionary/not-comparable', params: { from, to } });
			const before = await visibleContent(store, actor, from);
			const after = await visibleContent(store, actor, to);
			if (!before || !after) return fail({ code: 'document/not-found', params: { ref: before ? to : from } });
			return ok(
				await changeReport(
					context,
					actor,
					{ ref: from, content: before as DictionaryDocument },
					{ ref: to, content: after as DictionaryDocument }
				)
			);
		},

		submit: (actor, kind, id, rev, reason) => submit(context, actor, kind, id, rev, reason),
		decide: (actor, ref, verdict, reason) => decide(context, actor, ref, verdict, reason),
		retire: (actor, ref, reason) => retire(context, actor, ref, reason),

		waiting: async (actor) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const items: ReviewItem[] = [];
			for (const kind of DICTIONARY_KINDS) {
				const page = await store.documents.list({
					tenant: actor.tenant,
					kind,
					...(actor.centre ? {} : { agency: actor.agency }),
					status: 'inReview',
					offset: 0,
					limit: WAITING
				});
				for (const summary of page.items) items.push(...(await itemsOf(actor, kind, summary)));
			}
			return ok(items.sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1)));
		}
	};

	/** The version of a document that is in review, oldest submissions first in the list it joins. */
	async function itemsOf(
		actor: Actor,
		kind: DictionaryKind,
		{ id, title, agency }: DocumentSummary
	): Promise<readonly ReviewItem[]> {
		const { tenant } = actor;
		const versions = await store.documents.versions(tenant, kind, id);
		const open = versions.find(({ status }) => status === 'inReview');
		const edition = await editionOf(store, tenant, kind, id, open?.number);
		if (!open || !edition) return [];
		const before = await editionOf(store, tenant, kind, id, approvedBefore(versions, open.number)?.number);
		const { class: level } = await changeReport(context, actor, before, edition);
		return [
			{
				ref: edition.ref,
				kind,
				title,
				class: level,
				submittedAt: open.createdAt,
				submittedBy: open.createdBy,
				mayDecide: mayDecide(actor, open, agency)
			}
		];
	}
}
