import type { Ref } from '#core/shared/document.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../../auth/actor.ts';
import { authorise, holds, inReach } from '../../../auth/authorise.ts';
import type { VersionRecord, Write } from '../../../repositories/ports.ts';
import type { ServiceContext } from '../../context.ts';
import { leafOf } from '../../leaf.ts';
import { loadVersion } from './editions.ts';

/** See `DictionaryReviewService.decide`. A rejected version keeps its number and is never offered. */
export async function decide(
	{ store, clock }: ServiceContext,
	actor: Actor,
	ref: Ref,
	verdict: 'approve' | 'reject',
	reason = ''
): Promise<Result<void>> {
	const loaded = await loadVersion(store, actor, ref);
	const allowed = authorise(
		actor,
		'dictionary.review',
		loaded.ok ? { tenant: actor.tenant, agency: loaded.value.agency } : undefined
	);
	if (!allowed.ok) return allowed;
	if (!loaded.ok) return loaded;
	const { kind, version } = loaded.value;
	if (version.status !== 'inReview') return fail({ code: 'dictionary/not-in-review', params: { ref } });
	if (isOwnWork(actor, version)) return fail({ code: 'dictionary/own-work', params: { ref } });
	if (verdict === 'reject' && reason.trim() === '')
		return fail({ code: 'dictionary/reason-missing', at: '/reason' });

	const { id, number, digest } = version;
	const committed = await store.commit({
		tenant: actor.tenant,
		at: clock(),
		audit: leafOf(actor, `dictionary.${verdict}`, ref, {
			after: digest,
			...(reason.trim() !== '' && { reason: reason.trim() })
		}),
		writes: [
			{
				type: 'setVersionStatus',
				kind,
				id,
				number,
				status: verdict === 'approve' ? 'approved' : 'rejected',
				expectedStatus: 'inReview'
			}
		]
	});
	return committed.ok ? ok(undefined) : fail({ code: 'dictionary/not-in-review', params: { ref } });
}

/** See `DictionaryReviewService.retire`: with the version in use every earlier one is retired, or that would return. */
export async function retire(
	{ store, clock }: ServiceContext,
	actor: Actor,
	ref: Ref,
	reason: string
): Promise<Result<void>> {
	const loaded = await loadVersion(store, actor, ref);
	const allowed = authorise(
		actor,
		'dictionary.review',
		loaded.ok ? { tenant: actor.tenant, agency: loaded.value.agency } : undefined
	);
	if (!allowed.ok) return allowed;
	if (!loaded.ok) return loaded;
	const { kind, version } = loaded.value;
	const { id, number, digest } = version;
	const versions = await store.documents.versions(actor.tenant, kind, id);
	const approved = versions.filter(({ status }) => status === 'approved');
	if (approved[0]?.number !== number) return fail({ code: 'dictionary/not-in-use', params: { ref } });
	if (reason.trim() === '') return fail({ code: 'dictionary/reason-missing', at: '/reason' });
	const committed = await store.commit({
		tenant: actor.tenant,
		at: clock(),
		audit: leafOf(actor, 'dictionary.retire', ref, { before: digest, reason: reason.trim() }),
		writes: approved.map((each): Write => ({
			type: 'setVersionStatus',
			kind,
			id,
			number: each.number,
			status: 'retired',
			expectedStatus: 'approved'
		}))
	});
	return committed.ok ? ok(undefined) : fail({ code: 'dictionary/not-in-use', params: { ref } });
}

/** Whether the actor could decide on the version, were it in review. */
export function mayDecide(
	actor: Actor,
	version: Pick<VersionRecord, 'authors' | 'createdBy'>,
	agency: string
): boolean {
	return (
		holds(actor, 'dictionary.review') &&
		inReach(actor, { tenant: actor.tenant, agency }) &&
		!isOwnWork(actor, version)
	);
}

// helpers

/** Four eyes: whoever changed or submitted something does not judge it. */
function isOwnWork(
	actor: Actor,
	{ authors, createdBy }: Pick<VersionRecord, 'authors' | 'createdBy'>
): boolean {
	return authors.includes(actor.id) || createdBy === actor.id;
}
