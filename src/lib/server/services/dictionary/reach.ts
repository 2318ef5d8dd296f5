import type { SupportedKind } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Store } from '../../repositories/ports.ts';
import { scopeOf } from './search.ts';
import type { Target } from './target.ts';
import type { UsageEdge } from './types/usage.ts';

/** A document that rests on another, directly or through others. */
export interface Reached {
	readonly kind: SupportedKind;
	readonly id: string;
	readonly title: Text;
	/** The newest one may see that does. */
	readonly version: number | 'draft';
	readonly depth: number;
	/** All that do; of the asked document, those asked for, or none for any. */
	readonly versions: ReadonlySet<number | 'draft'>;
}

export interface Reach {
	/** Nearest first; the asked document is the first. */
	readonly nodes: readonly Reached[];
	readonly edges: readonly UsageEdge[];
	/** Whether there were more than `limit`. */
	readonly truncated: boolean;
}

/**
 * Users of users of `target`, nearest first, until `limit` documents are reached. Followed version by version: who pins
 * a version that does not rest on the target is no user of it.
 */
export async function reachOf(store: Store, actor: Actor, target: Target, limit: number): Promise<Reach> {
	const scope = scopeOf(actor);
	const { kind, id, title, version, newest } = target;
	const first = { kind, id, title, version: version ?? newest, depth: 0 };
	const found = new Map<string, Mutable>([
		[`${kind}:${id}`, { ...first, versions: new Set(version === undefined ? [] : [version]) }]
	]);
	const edges = new Map<string, UsageEdge>();
	const queue: { readonly node: Mutable; readonly versions?: readonly (number | 'draft')[] }[] = [
		...found.values()
	].map((node) => ({ node, ...(version === undefined ? {} : { versions: [version] }) }));
	let truncated = false;
	for (let next = queue.shift(); next; next = queue.shift()) {
		const { node, versions } = next;
		const users = await store.usage.users({
			...scope,
			kind: node.kind,
			id: node.id,
			...(versions && { versions }),
			offset: 0,
			limit: limit + 1
		});
		for (const user of users) {
			const key = `${user.kind}:${user.id}`;
			const known = found.get(key);
			if (!known && found.size >= limit) {
				truncated = true;
				break;
			}
			for (const edge of edgesOf(node, user)) edges.set(`${edge.from} ${edge.to}`, edge);
			const fresh = user.versions.filter((each) => !known?.versions.has(each));
			if (known) for (const each of fresh) known.versions.add(each);
			const reached = known ?? { ...user, depth: node.depth + 1, versions: new Set(fresh) };
			if (!known) found.set(key, reached);
			// Of the asked document every version is asked for already.
			if (fresh.length > 0 && reached.depth > 0) queue.push({ node: reached, versions: fresh });
		}
	}
	return { nodes: [...found.values()], edges: [...edges.values()], truncated };
}

// helpers

type Mutable = Omit<Reached, 'versions'> & { readonly versions: Set<number | 'draft'> };

type User = Awaited<ReturnType<Store['usage']['users']>>[number];

/** One edge for each version of `to` that the user refers to. */
function edgesOf(to: Reached, user: User): readonly UsageEdge[] {
	const places = Map.groupBy(user.places, (place): Ref => formatRef(to.kind, to.id, place.to));
	return [...places].map(([ref, at]) => ({
		from: formatRef(user.kind, user.id, user.version),
		to: ref,
		at: at.map((place) => place.at)
	}));
}
