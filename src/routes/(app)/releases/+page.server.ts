import { isLocalDate, localInstant, toLocal } from '#core/calendar/index.ts';
import { inForce, withdrawItems, type Catalogue, type Channel } from '#core/releases/index.ts';
import type { Digest, Instant } from '#core/shared/ports.ts';
import { textIn } from '#core/shared/text.ts';
import { formatDate } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { ChannelView, Publishable } from '#lib/releases/types.ts';
import { holds } from '#lib/server/auth/authorise.ts';
import { accept, nameIn, readerOf, refuse, textOf, valueOf } from '../answers.ts';
import type { Actions, PageServerLoad } from './$types';

const LIMIT = 25;
const DAY_MS = 86_400_000;

export const load: PageServerLoad = async ({ locals, url }) => {
	const reader = readerOf(locals);
	const { releases, people } = locals.services;
	const from = Number(url.searchParams.get('from') ?? 0);
	const offset = Number.isSafeInteger(from) && from > 0 ? from : 0;
	const now = new Date().toISOString();
	const names = await people.names(reader);
	const page = valueOf(await releases.list(reader, { offset, limit: LIMIT }), locals);
	const publisher = holds(reader, 'release.publish');
	const publishable = publisher ? await publishableOf(locals) : [];
	const wanted = url.searchParams.get('publish');
	return {
		channels: [
			await channelOf(locals, 'production', now, publisher),
			await channelOf(locals, 'test', now, publisher)
		],
		log: valueOf(await releases.log(reader), locals),
		releases: page.items.map((release) => ({
			digest: release.digest,
			procedure: release.procedure,
			name: textIn(release.name, locals.locale),
			number: release.number,
			candidate: release.candidate,
			logIndex: release.logIndex,
			by: nameIn(names, release.publishedBy),
			at: release.publishedAt
		})),
		offset,
		limit: LIMIT,
		total: page.total,
		publisher,
		publishable,
		/** Candidate the publication was asked for from elsewhere. */
		wanted: publishable.find(({ id }) => id === wanted)?.id,
		proposed: `${toLocal(new Date(Date.parse(now) + DAY_MS).toISOString()).date}T00:00`
	};
};

export const actions: Actions = {
	publish: async ({ locals, request }) => {
		const form = await request.formData();
		const effectiveFrom =
			textOf(form, 'when') === 'now' ? new Date().toISOString() : instantOf(textOf(form, 'from'));
		const channel = textOf(form, 'channel') === 'test' ? 'test' : 'production';
		const number = textOf(form, 'decisionNumber');
		const date = textOf(form, 'decisionDate');
		if (effectiveFrom === undefined) return refuse('publish', [{ code: 'release/no-date' }], locals);
		const done = await locals.services.releases.publish(readerOf(locals), textOf(form, 'candidate'), {
			channel,
			effectiveFrom,
			...(number && isLocalDate(date) ? { decision: { number, date } } : {})
		});
		return done.ok ? accept('publish') : refuse('publish', done.problems, locals);
	},

	withdraw: async ({ locals, request }) => {
		const form = await request.formData();
		const done = await locals.services.releases.withdraw(
			readerOf(locals),
			textOf(form, 'channel') === 'test' ? 'test' : 'production',
			textOf(form, 'release') as Digest,
			textOf(form, 'reason')
		);
		return done.ok ? accept('withdraw') : refuse('withdraw', done.problems, locals);
	}
};

// helpers

/** A local date and time as the browser sends it, in Vietnam whatever the browser's own zone. */
function instantOf(text: string): Instant | undefined {
	const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text);
	const [, date = '', time = ''] = match ?? [];
	return isLocalDate(date) ? localInstant(date, time) : undefined;
}

async function publishableOf(locals: App.Locals): Promise<Publishable[]> {
	const reader = readerOf(locals);
	const { candidates, documents } = locals.services;
	// What is published already may go into the other channel too, or be published again.
	const lists = await Promise.all(
		(['approved', 'published'] as const).map(async (status) =>
			valueOf(await candidates.list(reader, { status, limit: 50 }), locals)
		)
	);
	const open = await Promise.all(
		lists
			.flatMap(({ items }) => items)
			.map(async ({ id, procedure, number }) => {
				const { hindrances } = valueOf(await candidates.get(reader, id), locals);
				if (hindrances.publish !== undefined) return [];
				const opened = await documents.open(reader, 'procedure', procedure);
				const name = opened.ok ? textIn(opened.value.title, locals.locale) : procedure;
				return [{ id, procedure, name, number }];
			})
	);
	return open.flat();
}

async function channelOf(
	locals: App.Locals,
	name: Channel,
	now: Instant,
	publisher: boolean
): Promise<ChannelView> {
	const reader = readerOf(locals);
	const { releases, documents } = locals.services;
	const catalogue = valueOf(await releases.channel(reader, name), locals);
	const codes = [...new Set((catalogue?.items ?? []).map(({ procedure }) => procedure))];
	const titles = new Map(
		await Promise.all(
			codes.map(async (code) => {
				const opened = await documents.open(reader, 'procedure', code);
				return [code, opened.ok ? textIn(opened.value.title, locals.locale) : code] as const;
			})
		)
	);
	const items = catalogue?.items ?? [];
	const lines = items.map((item) => ({
		release: item.release,
		procedure: item.procedure,
		name: titles.get(item.procedure) ?? item.procedure,
		number: item.number,
		from: item.effectiveFrom,
		...(item.effectiveTo === undefined ? {} : { to: item.effectiveTo }),
		state: stateOf(item, items, now),
		withdrawal: publisher ? withdrawalOf(item, items, now) : undefined,
		...(item.decision
			? {
					decision: m.releases_decision({
						number: item.decision.number,
						date: formatDate(item.decision.date, locals.locale)
					})
				}
			: {})
	}));
	return { name, sequence: catalogue?.sequence ?? 0, lines: lines.reverse() };
}

/** What withdrawing a release that is in force or coming leaves in force. */
function withdrawalOf(
	item: Catalogue['items'][number],
	items: Catalogue['items'],
	now: Instant
): ChannelView['lines'][number]['withdrawal'] {
	if (!['inForce', 'coming'].includes(stateOf(item, items, now))) return undefined;
	const left = withdrawItems(items, item.release, now, item.addedIn + 1);
	return { inForce: inForce(left, item.procedure, now)?.number };
}

function stateOf(
	item: Catalogue['items'][number],
	items: Catalogue['items'],
	now: Instant
): ChannelView['lines'][number]['state'] {
	if (inForce(items, item.procedure, now) === item) return 'inForce';
	if (item.withdrawnIn !== undefined) return 'withdrawn';
	return item.effectiveFrom > now ? 'coming' : 'past';
}
