import { askAgain, settleChange, sourceNotices, type PrefillResult } from '#core/forms/index.ts';
import { mainForm } from '#core/procedures/index.ts';
import type { ReleasedPackage } from '#core/releases/index.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ChangeSet, FillingContent, FillingRecord } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { leafOf } from '../leaf.ts';
import type { ProcedureService } from '../procedures/types.ts';
import { askSources } from './askSources.ts';
import { judge } from './judge.ts';
import { MAX_PER_PERSON } from './limits.ts';
import { oldest, openFilling, ownFilling, staleRev } from './ownFilling.ts';
import type { FillableForm, Filling, FillingService, NewFilling, Typed } from './types.ts';

export type { Filling, FillingService, NewFilling, Submission, Typed } from './types.ts';

export function createFillings(context: ServiceContext, procedures: ProcedureService): FillingService {
	const { store, clock, newId } = context;

	/** The form a filling is of, as its owner may see the procedure now. */
	async function fillable(
		actor: Actor,
		{ procedure, which, alias }: Pick<NewFilling, 'procedure' | 'which' | 'alias'>
	): Promise<Result<FillableForm & { readonly pkg: ReleasedPackage }>> {
		const pkg = await procedures.package(actor, procedure, which);
		if (!pkg.ok) return pkg;
		const chosen = alias ?? mainForm(pkg.value.procedure);
		const form = Object.entries(pkg.value.forms).find(([name]) => name === chosen)?.[1];
		if (chosen === undefined || !form) {
			return fail({ code: 'scenario/unknown-form', at: '/alias', params: { form: chosen ?? '' } });
		}
		return ok({ pkg: pkg.value, alias: chosen, form });
	}

	/** Writes a filling as it is from now on, with one leaf. */
	async function put(
		actor: Actor,
		filling: Omit<FillingRecord, 'rev' | 'updatedAt'> & { readonly rev: number | null },
		action: string,
		more: Pick<ChangeSet['audit'], 'after' | 'reason'> = {}
	): Promise<Result<Filling>> {
		const at = clock();
		const { tenant, rev, ...rest } = filling;
		const result = await store.commit({
			...{ tenant, at },
			audit: leafOf(actor, action, `filling:${filling.id}`, more),
			writes: [
				{ type: 'putFilling', ...rest, expectedRev: rev },
				{ type: 'pruneFillings', owner: actor.id, keep: MAX_PER_PERSON, before: oldest(at) }
			]
		});
		if (!result.ok) return fail(staleRev(result.conflict.actual));
		return ok(shown({ ...filling, rev: (rev ?? 0) + 1, updatedAt: at }));
	}

	return {
		open: async (actor, asked) => {
			const allowed = authorise(actor, 'scenario.run');
			if (!allowed.ok) return allowed;
			const found = await fillable(actor, asked);
			if (!found.ok) return found;
			const { pkg, form, alias } = found.value;
			const { procedure, which, receivedAt, channel, persona, outcomes } = asked;
			if (persona !== undefined && !Object.hasOwn(pkg.personas, persona)) {
				return fail({ code: 'scenario/unknown-persona', at: '/persona', params: { persona } });
			}
			const world = { receivedAt, channel, outcomes, ...(persona !== undefined && { persona }) };
			const now = clock();
			const said = askSources(pkg, form, world, now);
			const content: FillingContent = {
				...world,
				...{ answers: said.answers, edits: {}, disputes: {} },
				...{ prefilled: said.prefilled, notices: sourceNotices(said), changes: [] }
			};
			const whose = { tenant: actor.tenant, owner: actor.id, id: newId() };
			const filling = { ...whose, procedure, which, alias, content, createdAt: now, submittedAt: null };
			return put(actor, { ...filling, rev: null }, 'filling.open');
		},

		list: async (actor, procedure) => {
			const allowed = authorise(actor, 'scenario.run');
			if (!allowed.ok) return allowed;
			const own = await store.fillings.list(actor.tenant, actor.id, MAX_PER_PERSON);
			const since = oldest(clock());
			const open = own.filter((one) => one.submittedAt === null && one.updatedAt >= since);
			return ok(open.filter((one) => one.procedure === procedure).map(shown));
		},

		get: async (actor, id) => {
			const found = await ownFilling(context, actor, id);
			return found.ok ? ok(shown(found.value)) : found;
		},

		save: async (actor, id, typed) => {
			const found = await openFilling(context, actor, id, typed.rev);
			if (!found.ok) return found;
			const content = withTyped(found.value.content, typed, clock());
			const taken = await store.fillings.type({ ...found.value, content }, clock());
			if (taken) return ok({ rev: typed.rev + 1 });
			// Somebody else's save came in between, from another tab or device.
			const now = await ownFilling(context, actor, id);
			return now.ok ? fail(staleRev(now.value.rev)) : now;
		},

		askAgain: async (actor, id, { rev, outcomes }) => {
			const found = await openFilling(context, actor, id, rev);
			if (!found.ok) return found;
			const loaded = await fillable(actor, found.value);
			if (!loaded.ok) return loaded;
			const { pkg, form } = loaded.value;
			const content = { ...found.value.content, outcomes };
			const later = askSources(pkg, form, content, clock());
			const next = { ...content, ...askAgain(form, content, later), notices: sourceNotices(later) };
			return put(actor, { ...found.value, content: next }, 'filling.askSources', failuresIn(later));
		},

		choose: async (actor, id, { rev, pointer, choice }) => {
			const found = await openFilling(context, actor, id, rev);
			if (!found.ok) return found;
			const content = { ...found.value.content, ...settleChange(found.value.content, pointer, choice) };
			return put(actor, { ...found.value, content }, 'filling.choose', { reason: `${choice} ${pointer}` });
		},

		submit: async (actor, id, typed) => {
			const found = await openFilling(context, actor, id, typed.rev);
			if (!found.ok) return found;
			const loaded = await fillable(actor, found.value);
			if (!loaded.ok) return loaded;
			const { pkg, form } = loaded.value;
			const now = clock();
			const handedIn = withTyped(found.value.content, typed, now);
			const later = askSources(pkg, form, handedIn, now);
			const content = { ...handedIn, ...askAgain(form, handedIn, later), notices: sourceNotices(later) };
			const verdict = judge(form, content);
			const accepted = verdict.errors.length === 0;
			const { data, provenance } = verdict;
			const stored = accepted
				? await put(
						actor,
						{ ...found.value, content: { ...content, provenance }, submittedAt: now },
						'filling.submit',
						{ after: digestOf(canonicalJson({ data, provenance })) }
					)
				: await put(actor, { ...found.value, content }, 'filling.refuse', {
						reason: verdict.errors
							.map(({ at, keyword }) => `${at} ${keyword}`)
							.join(', ')
							.slice(0, 1000)
					});
			return stored.ok ? ok({ filling: stored.value, ...verdict }) : stored;
		},

		remove: async (actor, id) => {
			const found = await ownFilling(context, actor, id);
			if (!found.ok) return found;
			const { rev, owner, tenant } = found.value;
			const result = await store.commit({
				...{ tenant, at: clock() },
				audit: leafOf(actor, 'filling.remove', `filling:${id}`),
				writes: [{ type: 'deleteFilling', id, owner, expectedRev: rev }]
			});
			return result.ok ? ok(undefined) : fail(staleRev(result.conflict.actual));
		}
	};
}

// helpers

function shown(record: FillingRecord): Filling {
	const { id, procedure, which, alias, rev, content, createdAt, updatedAt, submittedAt } = record;
	return { id, procedure, which, alias, rev, content, createdAt, updatedAt, submittedAt };
}

/** A dispute said again in the same words keeps its time. */
function withTyped(
	content: FillingContent,
	{ answers, edits, disputes }: Typed,
	now: string
): FillingContent {
	const dated = Object.entries(disputes).map(([pointer, { note }]) => {
		const known = Object.hasOwn(content.disputes, pointer) ? content.disputes[pointer] : undefined;
		return [pointer, known?.note === note ? known : { note, at: now }];
	});
	return { ...content, answers, edits, disputes: Object.fromEntries(dated) as FillingContent['disputes'] };
}

function failuresIn({ outcomes }: PrefillResult): { readonly reason?: string } {
	const failed = Object.entries(outcomes).filter(([, outcome]) => outcome !== 'found');
	return failed.length === 0 ? {} : { reason: failed.map(([id, outcome]) => `${id} ${outcome}`).join(', ') };
}
