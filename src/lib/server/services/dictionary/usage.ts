import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { ServiceContext } from '../context.ts';
import { impactOf } from './impact.ts';
import { placementReport } from './placementReport.ts';
import { scopeOf } from './search.ts';
import { findTarget, type Target } from './target.ts';
import type { UsageReport, UsageService } from './types/usage.ts';
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

		placements: async (actor, element, form) => {
			const of = await targetOf(actor, element, 'element');
			if (!of.ok) return of;
			const within = await targetOf(actor, form, 'form');
			return within.ok ? ok(await placementReport(context, actor, of.value, within.value)) : within;
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

	async function targetOf(actor: Actor, ref: string, kind?: Target['kind']): Promise<Result<Target>> {
		const allowed = authorise(actor, 'document.read');
		if (!allowed.ok) return fail(...allowed.problems);
		if (kind !== undefined && !ref.startsWith(`${kind}:`))
			return fail({ code: 'document/not-a-reference', params: { ref } });
		return findTarget(context.store, actor, ref);
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
