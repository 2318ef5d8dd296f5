import { describe, expect, it } from 'vitest';
import { DraftSession } from './DraftSession.svelte.ts';
import type { LocalCopies, LocalCopy } from './localCopies.ts';
import type { DraftTransport, SaveAnswer, SaveBody, StoredDraft } from './transport.ts';

type Doc = { readonly text: string };

describe('DraftSession', () => {
	it('saves once the typing pauses, from the rev it opened', async () => {
		const bench = open();
		bench.type('a');
		bench.type('ab');
		expect(bench.session.state).toBe('unsaved');
		await bench.pass(1000);
		expect(bench.sent).toEqual([{ rev: 1, content: { text: 'ab' } }]);
		expect(bench.session.state).toBe('saved');
		expect(bench.session.rev).toBe(2);
		expect(bench.session.pending).toBe(false);
	});

	it('saves under steady typing after ten seconds at the latest', async () => {
		const bench = open();
		for (let i = 0; i < 12; i += 1) {
			bench.type(`text ${i}`);
			await bench.pass(900);
		}
		expect(bench.sent.length).toBe(1);
	});

	it('never has two saves in flight, and sends what was typed meanwhile afterwards', async () => {
		const bench = open();
		bench.hold();
		bench.type('a');
		await bench.pass(1000);
		bench.type('ab');
		await bench.pass(5000);
		void bench.session.save();
		await bench.pass(0);
		expect(bench.sent.length).toBe(1);
		bench.release();
		await bench.pass(0);
		await bench.pass(1000);
		expect(bench.sent.map(({ rev, content }) => [rev, content.text])).toEqual([
			[1, 'a'],
			[2, 'ab']
		]);
		expect(bench.session.state).toBe('saved');
	});

	it('keeps a local copy until the server has the work', async () => {
		const bench = open();
		bench.type('a');
		await bench.pass(250);
		expect(bench.copies.map((copy) => copy.content)).toEqual([{ text: 'a' }]);
		await bench.pass(1000);
		expect(bench.copies).toEqual([]);
	});

	it('tries again with growing pauses while the server does not answer', async () => {
		const bench = open();
		bench.server = () => ({ type: 'unreachable' });
		bench.type('a');
		await bench.pass(1000);
		expect(bench.session.state).toBe('offline');
		await bench.pass(2000);
		await bench.pass(4999);
		expect(bench.sent.length).toBe(2);
		await bench.pass(1);
		expect(bench.sent.length).toBe(3);
		bench.server = undefined;
		await bench.pass(15_000);
		expect(bench.session.state).toBe('saved');
	});

	it('stops at a stale rev, keeps the text and shows what the other saved', async () => {
		const bench = open();
		bench.stored = { rev: 7, content: { text: 'theirs' }, updatedBy: 'Lan' };
		bench.type('mine');
		await bench.pass(1000);
		await bench.pass(60_000);
		expect(bench.session.state).toBe('conflict');
		expect(bench.session.theirs?.updatedBy).toBe('Lan');
		expect(bench.sent.length).toBe(1);
		expect(bench.text).toBe('mine');
		expect(bench.copies.map((copy) => copy.content)).toEqual([{ text: 'mine' }]);
	});

	it('overwrites only when told to, after keeping what the other saved under a name', async () => {
		const bench = open();
		bench.stored = { rev: 7, content: { text: 'theirs' } };
		bench.type('mine');
		await bench.pass(1000);
		expect(await bench.session.overwrite('Bản của Lan')).toBe(true);
		expect(bench.sent.slice(1)).toEqual([
			{ rev: 7, content: { text: 'theirs' }, checkpoint: 'Bản của Lan' },
			{ rev: 8, content: { text: 'mine' } }
		]);
		expect(bench.session.state).toBe('saved');
		expect(bench.session.rev).toBe(9);
	});

	it('overwrites nothing when the other saved once more meanwhile', async () => {
		const bench = open();
		bench.stored = { rev: 7, content: { text: 'theirs' } };
		bench.type('mine');
		await bench.pass(1000);
		bench.stored = { rev: 8, content: { text: 'theirs again' } };
		expect(await bench.session.overwrite('Bản của Lan')).toBe(false);
		expect(bench.session.state).toBe('conflict');
		expect(bench.session.theirs?.content.text).toBe('theirs again');
		expect(bench.stored.content.text).toBe('theirs again');
	});

	it('takes the work of the other when told to, and saves from there', async () => {
		const bench = open();
		bench.stored = { rev: 7, content: { text: 'theirs' } };
		bench.type('mine');
		await bench.pass(1000);
		await bench.session.takeTheirs();
		expect(bench.text).toBe('theirs');
		expect(bench.session.state).toBe('saved');
		expect(bench.copies).toEqual([]);
		bench.type('theirs and mine');
		await bench.pass(1000);
		expect(bench.sent.at(-1)?.rev).toBe(7);
	});

	it('does not take its own save for a conflict when only the answer was lost', async () => {
		const bench = open();
		bench.server = (body) => {
			bench.stored = { rev: 2, content: body.content };
			bench.server = undefined;
			return { type: 'unreachable' };
		};
		bench.type('a');
		await bench.pass(1000);
		bench.type('ab');
		await bench.pass(2000);
		expect(bench.session.state).toBe('saved');
		expect(bench.stored).toMatchObject({ rev: 3, content: { text: 'ab' } });
	});

	it('shows why the server refused and sends the next edit again', async () => {
		const bench = open();
		bench.server = () => ({ type: 'refused', problems: [{ code: 'document/wrong-type', at: '/pages' }] });
		bench.type('a');
		await bench.pass(1000);
		expect(bench.session.state).toBe('error');
		expect(bench.session.problems[0]?.at).toBe('/pages');
		await bench.pass(60_000);
		expect(bench.sent.length).toBe(1);
		bench.server = undefined;
		bench.type('ab');
		await bench.pass(1000);
		expect(bench.session.state).toBe('saved');
	});

	it('names a checkpoint even when nothing changed, and only once', async () => {
		const bench = open();
		await bench.session.checkpoint('Trước khi sửa trang 2');
		bench.type('a');
		await bench.pass(1000);
		expect(bench.sent.map((body) => body.checkpoint)).toEqual(['Trước khi sửa trang 2', undefined]);
	});

	it('sends the checkpoint name again when the first attempt found no server', async () => {
		const bench = open();
		bench.server = () => ({ type: 'unreachable' });
		await bench.session.checkpoint('Tên');
		bench.server = undefined;
		await bench.pass(2000);
		expect(bench.sent.map((body) => body.checkpoint)).toEqual(['Tên', 'Tên']);
	});

	it('offers work that never arrived, and drops copies that did', async () => {
		const bench = open();
		bench.copies.push(copyOf('same', 'start', 1), copyOf('lost', 'lost work', 1));
		const copy = await bench.session.findCopy();
		expect(copy?.content).toEqual({ text: 'lost work' });
		expect(bench.copies.map(({ key }) => key)).toEqual(['lost']);
	});

	it('offers a copy also when the editor cannot tell what it shows', async () => {
		const bench = open();
		bench.copies.push(copyOf('lost', 'lost work', 1));
		bench.unreadable = true;
		expect((await bench.session.findCopy())?.key).toBe('lost');
		expect(bench.copies).toHaveLength(1);
	});

	it('restores a copy from its own rev, so that later work of others is a conflict', async () => {
		const bench = open({ rev: 5 });
		bench.stored = { rev: 5, content: { text: 'start' } };
		bench.copies.push(copyOf('lost', 'lost work', 3));
		const copy = await bench.session.findCopy();
		if (copy) await bench.session.restore(copy);
		await bench.pass(1000);
		expect(bench.text).toBe('lost work');
		expect(bench.session.state).toBe('conflict');
	});

	it('says so when this browser cannot keep a copy', async () => {
		const bench = open();
		bench.full = true;
		bench.type('a');
		await bench.pass(250);
		expect(bench.session.keptLocally).toBe(false);
		await bench.pass(1000);
		expect(bench.session.state).toBe('saved');
	});

	it('sends nothing after it was closed', async () => {
		const bench = open();
		bench.type('a');
		bench.session.dispose();
		await bench.pass(60_000);
		expect(bench.sent).toEqual([]);
	});
});

// helpers

function copyOf(key: string, text: string, rev: number): LocalCopy<Doc> {
	return { key, document: 'u1/form/a', content: { text }, rev, at: '2026-11-21T03:00:00.000Z' };
}

/** A session on a server, storage and clock that the test drives. */
function open({ rev = 1 }: { rev?: number } = {}) {
	const timers: { at: number; act: () => void }[] = [];
	let time = 0;
	let gate: Promise<void> | undefined;
	let release: () => void = () => undefined;
	const bench = {
		text: 'start',
		sent: [] as SaveBody<Doc>[],
		copies: [] as LocalCopy[],
		stored: { rev, content: { text: 'start' } } as StoredDraft<Doc>,
		server: undefined as ((body: SaveBody<Doc>) => SaveAnswer) | undefined,
		full: false,
		unreadable: false,
		session: undefined as unknown as DraftSession<Doc>,
		type(text: string) {
			bench.text = text;
			bench.session.touch();
		},
		hold() {
			gate = new Promise((resolve) => (release = resolve));
		},
		release() {
			gate = undefined;
			release();
		},
		/** Lets `ms` pass and everything that follows settle. */
		async pass(ms: number) {
			const end = time + ms;
			for (;;) {
				await settle();
				const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
				if (!next) break;
				timers.splice(timers.indexOf(next), 1);
				time = next.at;
				next.act();
			}
			time = end;
		}
	};
	const transport: DraftTransport<Doc> = {
		async save(body) {
			bench.sent.push(body);
			await gate;
			if (bench.server) return bench.server(body);
			if (body.rev !== bench.stored.rev) return { type: 'stale' };
			bench.stored = { rev: bench.stored.rev + 1, content: body.content };
			return { type: 'saved', rev: bench.stored.rev, findings: [] };
		},
		load: async () => bench.stored
	};
	const copies: LocalCopies = {
		async put(copy) {
			if (bench.full) throw new DOMException('full', 'QuotaExceededError');
			bench.copies = [...bench.copies.filter(({ key }) => key !== copy.key), copy];
		},
		list: async () => bench.copies,
		remove: async (key) => void (bench.copies = bench.copies.filter((copy) => copy.key !== key))
	};
	bench.session = new DraftSession<Doc>({
		document: 'u1/form/a',
		key: 'u1/form/a/tab',
		rev,
		read: () => {
			if (bench.unreadable) throw new Error('nothing drawn yet');
			return { text: bench.text };
		},
		replace: (content) => void (bench.text = content.text),
		transport,
		copies,
		now: () => new Date(time).toISOString(),
		schedule(act, ms) {
			const timer = { at: time + ms, act };
			timers.push(timer);
			return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
		}
	});
	return bench;
}

async function settle(): Promise<void> {
	for (let i = 0; i < 30; i += 1) await Promise.resolve();
}
