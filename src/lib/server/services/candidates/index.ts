import { readManifest } from '#core/releases/index.ts';
import { ok } from '#core/shared/problem.ts';
import { authorise } from '../../auth/authorise.ts';
import type { Registry } from '../../registry/index.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ServiceContext } from '../context.ts';
import { approve, reject } from './decide.ts';
import { diffCandidate } from './diffCandidate.ts';
import { hindrancesOf } from './hindrances.ts';
import { loadCandidate } from './loadCandidate.ts';
import { runTests } from './runTests.ts';
import { submit } from './submit.ts';
import type { CandidateService } from './types.ts';

export type * from './types.ts';

const PAGE = 50;

export function createCandidates(context: ServiceContext, registry: Registry): CandidateService {
	const { store } = context;
	return {
		submit: (actor, code, note) => submit(context, actor, code, note),

		list: async (actor, { offset = 0, limit = PAGE, ...filter }) => {
			const allowed = authorise(actor, 'candidate.read');
			if (!allowed.ok) return allowed;
			return ok(
				await store.candidates.list({
					...filter,
					tenant: actor.tenant,
					...(actor.centre ? {} : { agency: actor.agency }),
					offset: Math.max(0, offset),
					limit: Math.min(Math.max(1, limit), 200)
				})
			);
		},

		get: async (actor, id) => {
			const loaded = await loadCandidate(context, actor, id);
			if (!loaded.ok) return loaded;
			const { candidate, evidence } = loaded.value;
			const blob = await store.blobs.get(candidate.manifest);
			const manifest = blob && readManifest(blob.bytes);
			return ok({
				candidate,
				evidence: evidence.map(({ type, by, at, envelope, summary }) => ({
					type,
					by,
					at,
					envelope: digestOf(envelope),
					summary
				})),
				hindrances: hindrancesOf(actor, candidate, evidence),
				...(manifest?.ok && manifest.value.supersedes && { supersedes: manifest.value.supersedes })
			});
		},

		test: (actor, id) => runTests(context, registry, actor, id),
		approve: (actor, id, note) => approve(context, registry, actor, id, note),
		reject: (actor, id, reason) => reject(context, registry, actor, id, reason),
		diff: (actor, id) => diffCandidate(context, actor, id)
	};
}
