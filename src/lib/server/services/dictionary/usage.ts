import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { ServiceContext } from '../context.ts';
import { impactOf } from './impact.ts';
import { scopeOf } from './search.ts';
import { findTarget, type Target } from './target.ts';
import type { UsageReport, UsageService } from './types.ts';
import { upgradesOf } from './upgrades.ts';
import { usageGraph } from './usageGraph.ts';

export function createUsage(context: ServiceContext): UsageService {
	return {
		usage: async (actor, ref, page = {}) => {
			const target = await targetOf(actor, ref);
			return target.ok ? ok(await report(context, actor, target.value, page)) : target;
		},

		graph: async (actor, ref, limit = 200) => {
			const target = await targetOf(actor, ref);
			if (!target.ok) return target;
			return ok(await usageGraph(context, actor, target.value, Math.min(Math.max(1, limit), MOST_NODES)));
		},

		impact: async (actor, kind, id) => {
			const target = await targetOf(actor, formatRef(kind, id, 'draft'));
			return target.ok ? impactOf(context, actor, kind, id) : target;
		},

		upgrades: async (actor, kind, id) => {
			const draft = await targetOf(actor, formatRef(kind, id, 'draft'));
			if (draft.ok) return upgradesOf(context, actor, formatRef(kind, id, 'draft'));
			const version = await targetOf(actor, `${kind}:${id}`);
			if (!version.ok) return draft;
			return upgradesOf(context, actor, formatRef(kind, id, version.value.newest));
		}
	};

	async function targetOf(actor: Actor, ref: string): Promise<Result<Target>> {
		const allowed = authorise(actor, 'document.read');
		return allowed.ok ? findTarget(context.store, actor, ref) : fail(...allowed.problems);
	}
}

// helpers

const MOST_NODES = 2000;

async function report(
	{ store }: ServiceContext,
	actor: Actor,
	{ kind, id, version }: Target,
	{ kind: from, offset = 0, limit = 50 }: NonNullable<Parameters<UsageService['usage']>[2]>
): Promise<UsageReport> {
	const target = { ...scopeOf(actor), kind, id };
	const counts = await store.usage.counts({ ...target, ...(version === undefined ? {} : { version }) });
	const users = await store.usage.users({
		...target,
		...(version === undefined ? {} : { versions: [version] }),
		...(from === undefined ? {} : { from }),
		offset: Math.max(0, offset),
		limit: Math.min(Math.max(1, limit), 200)
	});
	const listed = counts.filter((count) => from === undefined || count.kind === from);
	return {
		counts: Object.fromEntries(counts.map((count) => [count.kind, count.all])),
		users: {
			items: users.map(({ kind, id, title, version, places }) => ({
				kind,
				id,
				title,
				version,
				places: places.map(({ at }) => at)
			})),
			total: listed.reduce((sum, { visible }) => sum + visible, 0)
		},
		hidden: counts.reduce((sum, { all, visible }) => sum + all - visible, 0)
	};
}
