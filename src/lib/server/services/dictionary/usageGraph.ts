import type { Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { releasesInForce, type InForce } from './releasesInForce.ts';
import { reachOf, type Reached } from './reach.ts';
import type { Target } from './target.ts';
import type { UsageNode, UsageService } from './types/usage.ts';

type Graph = Extract<Awaited<ReturnType<UsageService['graph']>>, Result<unknown> & { ok: true }>['value'];

/** What rests on `target`, and the releases in force each of it stands in. */
export async function usageGraph(
	context: ServiceContext,
	actor: Actor,
	target: Target,
	limit: number
): Promise<Graph> {
	const { store } = context;
	const { nodes, edges, truncated } = await reachOf(store, actor, target, limit);
	const inForce = await releasesInForce(context, actor.tenant);
	const shown: UsageNode[] = [];
	for (const node of nodes) {
		const { kind, id, title, version, depth } = node;
		shown.push({ kind, id, title, version, depth, inForce: await containing(node) });
	}
	return { nodes: shown, edges, truncated };

	async function containing({ kind, id, depth, versions }: Reached): Promise<readonly InForce[]> {
		if (inForce.size === 0) return [];
		const asked = depth > 0 || target.version !== undefined ? [...versions] : await allVersions(kind, id);
		const numbers = asked.filter((version) => typeof version === 'number');
		const releases = await store.usage.releases({ tenant: actor.tenant, kind, id, versions: numbers });
		return releases.flatMap(({ digest }) => inForce.get(digest) ?? []);
	}

	async function allVersions(kind: Reached['kind'], id: string): Promise<readonly number[]> {
		return (await store.documents.versions(actor.tenant, kind, id)).map(({ number }) => number);
	}
}
