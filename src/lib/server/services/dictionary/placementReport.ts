import { procedureReaders } from '#core/catalogue/uses/index.ts';
import { effectiveGraph, formAliases, type ProcedureDocument } from '#core/procedures/index.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import type { Actor } from '../../auth/actor.ts';
import type { DocumentUser } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { visibleContent } from '../documents/visible.ts';
import { loadScenarios } from '../procedures/loadScenarios.ts';
import { formVersionsWith, type FormVersion } from './formVersionsWith.ts';
import { releasesInForce } from './releasesInForce.ts';
import { scopeOf } from './search.ts';
import type { Target } from './target.ts';
import type { PlacementReport, ProcedurePlacements } from './types/usage.ts';

/** Where `form` uses `element` and what rests on each of these places; see `UsageService.placements`. */
export async function placementReport(
	context: ServiceContext,
	actor: Actor,
	element: Target,
	form: Target
): Promise<PlacementReport> {
	const { store } = context;
	const asked = form.version ?? form.newest;
	const all = await formVersionsWith(store, actor, form, element);
	const seen = all.filter(({ visible }) => visible);
	const shown = seen.find(({ version }) => version === asked);
	const users = await procedures(seen, true);
	const everyone = await procedures(all, false);
	const inForce = await releases();
	const items: ProcedurePlacements[] = [];
	for (const user of users.slice(0, MOST_SHOWN)) {
		const found = await inProcedure(context, actor, user, seen);
		if (found) items.push({ ...found, inForce: inForce.get(user.id) ?? [] });
	}
	return {
		form: formatRef('form', form.id, asked),
		placements: shown?.placements ?? [],
		labels: shown?.labels ?? {},
		procedures: { items, total: users.length },
		hidden: everyone.length - users.length
	};

	async function procedures(
		versions: readonly FormVersion[],
		scoped: boolean
	): Promise<readonly DocumentUser[]> {
		if (versions.length === 0) return [];
		return store.usage.users({
			...(scoped ? scopeOf(actor) : { tenant: actor.tenant }),
			kind: 'form',
			id: form.id,
			versions: versions.map(({ version }) => version),
			from: 'procedure',
			offset: 0,
			limit: MOST_COUNTED
		});
	}

	/** Numbers of the releases in force that contain one of the versions, by procedure. */
	async function releases(): Promise<ReadonlyMap<string, readonly number[]>> {
		const versions = seen.flatMap(({ version }) => (version === 'draft' ? [] : [version]));
		if (versions.length === 0) return new Map();
		const current = await releasesInForce(context, actor.tenant);
		const containing = await store.usage.releases({
			tenant: actor.tenant,
			kind: 'form',
			id: form.id,
			versions
		});
		const found = containing.flatMap(({ digest }) => current.get(digest) ?? []);
		const byCode = Map.groupBy(found, ({ code }) => code);
		return new Map([...byCode].map(([code, each]) => [code, each.map(({ number }) => number)]));
	}
}

// helpers

const MOST_SHOWN = 50;
const MOST_COUNTED = 1000;

async function inProcedure(
	context: ServiceContext,
	actor: Actor,
	{ kind, id, version }: DocumentUser,
	versions: readonly FormVersion[]
): Promise<Omit<ProcedurePlacements, 'inForce'> | undefined> {
	const ref = formatRef(kind, id, version);
	const procedure = await visibleContent(context.store, actor, ref);
	if (procedure?.kind !== 'procedure') return undefined;
	const graph = await graphOf(context, actor, procedure);
	const scenarios = (await loadScenarios(context, actor, id)).map(({ scenario }) => scenario);
	const forms = formAliases(procedure).flatMap((alias) => {
		const used = versions.find(({ ref }) => ref === procedure.uses[alias]);
		if (!used) return [];
		const { form, placements } = used;
		const readers = procedureReaders({ procedure, alias, form, scenarios, ...(graph && { graph }) });
		return [
			{
				alias,
				ref: used.ref,
				placements: placements.map((placement) => ({
					id: placement.id,
					label: placement.label,
					readers: readers(placement)
				}))
			}
		];
	});
	return { ref, code: id, title: procedure.name, forms };
}

async function graphOf(
	{ store, parseWorkflow }: ServiceContext,
	actor: Actor,
	procedure: ProcedureDocument
): Promise<ProcessGraph | undefined> {
	const pinned = procedure.uses.workflow;
	const workflow = pinned && (await visibleContent(store, actor, pinned));
	if (!workflow || workflow.kind !== 'workflow') return undefined;
	const graph = await parseWorkflow(workflow.bpmn);
	return graph.ok ? effectiveGraph(procedure, graph.value) : undefined;
}
