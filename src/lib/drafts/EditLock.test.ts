import { describe, expect, it } from 'vitest';
import { EditLock, type LockHolder } from './EditLock.svelte.ts';

const lan: LockHolder = {
	holder: 'lan',
	name: 'Trần Thị Lan',
	since: '2026-11-22T01:00:00.000Z',
	activeAt: '2026-11-22T01:05:00.000Z',
	mine: false
};

describe('EditLock', () => {
	it('knows at once what the page was made with, and looks again and again', async () => {
		const bench = open(lan);
		expect(bench.lock.other?.name).toBe('Trần Thị Lan');
		bench.answer = null;
		await bench.tick();
		expect(bench.lock.holder).toBeNull();
		bench.stop();
		expect(bench.running).toBe(false);
	});

	it('tells the former editor who took over', async () => {
		const bench = open({ ...lan, holder: 'me', mine: true });
		expect(bench.lock.other).toBeUndefined();
		bench.answer = lan;
		await bench.tick();
		expect(bench.lock.other?.holder).toBe('lan');
	});

	it('is mine once taken', async () => {
		const bench = open(lan);
		bench.answer = { ...lan, holder: 'me', mine: true };
		expect(await bench.lock.take()).toBe(true);
		expect(bench.asked).toEqual(['POST /drafts/workflow/birth/lock']);
		expect(bench.lock.other).toBeUndefined();
	});

	it('changes nothing while the server does not answer', async () => {
		const bench = open(lan);
		bench.answer = 'broken';
		await bench.tick();
		expect(await bench.lock.take()).toBe(false);
		expect(bench.lock.other?.holder).toBe('lan');
	});
});

// helpers

function open(first: LockHolder | null) {
	let tick: (() => void) | undefined;
	const bench = {
		answer: first as LockHolder | null | 'broken',
		asked: [] as string[],
		get running() {
			return tick !== undefined;
		},
		async tick() {
			tick?.();
			await new Promise((done) => setTimeout(done));
		},
		lock: undefined as unknown as EditLock,
		stop: (): void => undefined
	};
	bench.lock = new EditLock({
		kind: 'workflow',
		id: 'birth',
		lock: first,
		fetch: (async (url: string, init: RequestInit) => {
			bench.asked.push(`${init.method} ${url}`);
			if (bench.answer === 'broken') throw new TypeError('offline');
			return Response.json({ lock: bench.answer });
		}) as typeof fetch,
		every: (act) => {
			tick = act;
			return () => (tick = undefined);
		}
	});
	bench.stop = bench.lock.follow();
	return bench;
}
