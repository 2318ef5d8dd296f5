import { describe, expect, test } from 'vitest';
import { localInstant } from '#core/calendar/index.ts';
import { samplePackage as pkg } from '#core/scenarios/testing/samplePackage.ts';
import { FillingKeeper } from './FillingKeeper.svelte.ts';
import type { FillingTransport, Kept, KeptFilling } from './fillingTransport.ts';
import { PlaySession } from './PlaySession.svelte.ts';

const RECEIVED = localInstant('2026-11-20', '09:00');
const SETUP = { receivedAt: RECEIVED, channel: 'online', persona: 'persona:hoa@1', sources: {} } as const;
const NAME = '/applicant/fullName';

describe('keeping a form', () => {
	test('begins with the first key and goes on from rev to rev', async () => {
		const { session, keeper, calls, pause } = begun();
		expect(keeper.status).toBe('idle');
		session.type({ kind: 'new' });
		keeper.touch();
		keeper.touch();
		await pause();
		session.explain(NAME, 'Đổi tên');
		keeper.touch();
		await pause();
		expect(calls).toEqual([
			['open', { receivedAt: RECEIVED, channel: 'online', persona: 'persona:hoa@1', outcomes: {} }],
			['save', 1, { answers: { kind: 'new' } }],
			['save', 2, { answers: { kind: 'new' }, edits: { [NAME]: { reason: 'Đổi tên' } } }]
		]);
		expect(keeper.status).toBe('kept');
	});

	test('begins anew in another world', async () => {
		const { session, keeper, calls, pause } = begun();
		keeper.touch();
		await pause();
		session.change({ persona: '' });
		keeper.touch();
		await pause();
		expect(calls.map(([name]) => name)).toEqual(['open', 'save', 'remove', 'open', 'save']);
	});

	test('goes on in the same world when a source answers at last', async () => {
		const { session, keeper, calls, pause } = begun();
		session.setSource('populationDb', 'timeout');
		keeper.touch();
		await pause();
		session.retry('source:populationDb@1');
		await keeper.retry();
		keeper.touch();
		await pause();
		expect(calls.map(([name]) => name)).toEqual(['open', 'save', 'save', 'askAgain', 'save']);
		expect(calls[3]).toEqual(['askAgain', 3, {}]);
	});

	test('leaves alone what was saved elsewhere, until it is opened', async () => {
		const { session, keeper, calls, pause, fails } = begun();
		keeper.touch();
		await pause();
		fails.save = 'stale';
		keeper.touch();
		await pause();
		expect(keeper.status).toBe('elsewhere');
		keeper.touch();
		await pause();
		expect(calls.filter(([name]) => name === 'save')).toHaveLength(2);
		await keeper.takeNewer();
		expect(keeper.status).toBe('kept');
		expect(session.typed.answers).toMatchObject({ kind: 'again' });
	});

	test('says so when the server is away, and the play goes on', async () => {
		const { session, keeper, fails } = begun();
		fails.open = 'failed';
		session.type({ ...session.typed.answers, kind: 'new' });
		expect(await keeper.submit()).toBeUndefined();
		expect(keeper.status).toBe('failed');
		session.submit();
		expect(session.phase).toBe('running');
	});
});

describe('a form kept before', () => {
	test('is offered, and opened on request with everything said in it', () => {
		const { session, keeper } = begun(KEPT);
		expect(session.typed.answers).not.toHaveProperty('kind');
		keeper.resume();
		expect(session.setup).toEqual({ ...SETUP, sources: { populationDb: { outcome: 'partial' } } });
		expect(session.typed).toMatchObject({ answers: { kind: 'again' }, edits: { '/kind': { reason: 'x' } } });
		expect(keeper.found).toBeUndefined();
	});

	test('is removed when it is not wanted', async () => {
		const { keeper, calls } = begun(KEPT);
		await keeper.discard();
		expect([keeper.found, calls]).toEqual([undefined, [['remove', 'f1']]]);
	});
});

describe('handing in', () => {
	test('hears what the server finds wrong, and closes the filling when it is nothing', async () => {
		const { keeper, calls, verdict, pause } = begun();
		verdict.errors = [{ at: NAME, field: NAME, keyword: 'locked', params: {} }];
		expect(await keeper.submit()).toEqual(verdict.errors);
		verdict.errors = [];
		expect(await keeper.submit()).toEqual([]);
		keeper.touch();
		await pause();
		expect(calls.map(([name]) => name)).toEqual(['open', 'save', 'submit', 'save', 'submit', 'open', 'save']);
	});
});

// helpers

const KEPT: KeptFilling = {
	...{ id: 'f1', which: 'draft', rev: 7, updatedAt: RECEIVED },
	content: {
		...{ receivedAt: RECEIVED, channel: 'online', persona: 'persona:hoa@1' },
		...{
			outcomes: { populationDb: 'partial' },
			answers: { kind: 'again' },
			edits: { '/kind': { reason: 'x' } }
		}
	}
};

type Why = 'stale' | 'gone' | 'failed';

/** A keeper over a server in memory; `pause`: nothing is typed for a while, and all requests are answered. */
function begun(found?: KeptFilling) {
	const calls: unknown[][] = [];
	const fails: Partial<Record<keyof FillingTransport, Why>> = {};
	const verdict: { errors: readonly never[] | readonly object[] } = { errors: [] };
	let rev = 0;
	const answer = <T>(name: keyof FillingTransport, value: () => T, ...told: unknown[]): Promise<Kept<T>> => {
		calls.push([name, ...told]);
		const why = fails[name];
		return Promise.resolve(why ? { ok: false, why } : { ok: true, value: value() });
	};
	const kept = (next: number): KeptFilling => ({ ...KEPT, rev: (rev = next) });
	const transport: FillingTransport = {
		open: (world) => answer('open', () => kept(1), world),
		load: () => Promise.resolve({ ok: true, value: kept(rev) }),
		save: (_, from, typed) => answer('save', () => kept(from + 1), from, typed),
		askAgain: (_, from, outcomes) => answer('askAgain', () => kept(from + 1), from, outcomes),
		choose: (_, from) => answer('choose', () => kept(from + 1), from),
		submit: (_, from) =>
			answer(
				'submit',
				() => ({
					filling: kept(from + 1),
					errors: verdict.errors as never
				}),
				from
			),
		remove: (id) => answer('remove', () => ({}), id)
	};
	const session = new PlaySession(pkg, SETUP);
	let waiting: (() => void) | undefined;
	const keeper = new FillingKeeper(session, transport, found, (run) => {
		waiting = run;
		return () => (waiting = undefined);
	});
	const pause = async () => {
		waiting?.();
		await keeper.flushed();
	};
	return { session, keeper, calls, fails, verdict, pause };
}
