import type { AnswerError } from '#core/forms/index.ts';
import type { FillingTransport, FillingWorld, Kept, KeptFilling } from './fillingTransport.ts';
import type { PlaySession } from './PlaySession.svelte.ts';
import type { Setup } from './types.ts';

/** How long nothing is typed before it is kept; ms. */
const PAUSE = 800;

/** Does `run` after `ms` unless it is called again; answers how to call it off. */
export type Delay = (run: () => void, ms: number) => () => void;

/**
 * Keeps the citizen's form of a play on the server while it is typed, so that another tab or device can go on, and has
 * the server judge it when it is handed in. One request at a time: each needs the rev of the one before it. Where the
 * server cannot be reached the play goes on here, and that is said.
 */
export class FillingKeeper {
	readonly #session: PlaySession;
	readonly #transport: FillingTransport;
	readonly #delay: Delay;
	#filling: { readonly id: string; readonly rev: number } | undefined;
	#world = '';
	#queue: Promise<unknown> = Promise.resolve();
	#cancel: (() => void) | undefined;
	#status = $state<'idle' | 'kept' | 'failed' | 'elsewhere'>('idle');
	#found = $state.raw<KeptFilling | undefined>();

	/** `found`: what was kept before; it is offered, not opened. */
	constructor(session: PlaySession, transport: FillingTransport, found?: KeptFilling, delay: Delay = later) {
		this.#session = session;
		this.#transport = transport;
		this.#found = found;
		this.#delay = delay;
	}

	get status(): 'idle' | 'kept' | 'failed' | 'elsewhere' {
		return this.#status;
	}

	/** A form kept before that could be gone on with. */
	get found(): KeptFilling | undefined {
		return this.#found;
	}

	/** Something was typed: kept once nothing more is for a moment. */
	touch(): void {
		this.#cancel?.();
		this.#cancel = this.#delay(() => void this.flush(), PAUSE);
	}

	/** Keeps what stands in the form now. */
	flush(): Promise<void> {
		this.#cancel?.();
		return this.#enqueue(() => this.#save());
	}

	/** When everything begun so far is answered. */
	async flushed(): Promise<void> {
		await this.#queue;
	}

	/** A source is asked again that had not answered: what was typed meanwhile goes first, so that it is not lost. */
	retry(): Promise<void> {
		this.#cancel?.();
		return this.#enqueue(async () => {
			const filling = this.#filling;
			if (!filling) return;
			const world = worldOf(this.#session.setup);
			const saved = await this.#transport.save(filling.id, filling.rev, this.#session.typed);
			if (!saved.ok) return this.#lost(saved.why);
			this.#world = JSON.stringify(world);
			this.#took(await this.#transport.askAgain(filling.id, saved.value.rev, world.outcomes));
		});
	}

	/** One of the sources' changes is settled. */
	async choose(pointer: string, choice: 'take' | 'keep'): Promise<void> {
		await this.#enqueue(async () => {
			const { id, rev } = this.#filling ?? {};
			if (id !== undefined && rev !== undefined) {
				this.#took(await this.#transport.choose(id, rev, pointer, choice));
			}
		});
		await this.flush();
	}

	/** What the server says is wrong; undefined when it could not be asked. Without errors the filling is closed. */
	async submit(): Promise<readonly AnswerError[] | undefined> {
		await this.flush();
		let errors: readonly AnswerError[] | undefined;
		await this.#enqueue(async () => {
			const { id, rev } = this.#filling ?? {};
			if (id === undefined || rev === undefined) return;
			const answer = await this.#transport.submit(id, rev, this.#session.typed);
			if (!answer.ok) return this.#lost(answer.why);
			errors = answer.value.errors;
			this.#filling = errors.length === 0 ? undefined : answer.value.filling;
			this.#found = undefined;
		});
		return errors;
	}

	/** Goes on with what was found. */
	resume(): void {
		const found = this.#found;
		if (found) this.#take(found);
	}

	async discard(): Promise<void> {
		const found = this.#found;
		this.#found = undefined;
		if (found) await this.#transport.remove(found.id);
	}

	/** Opens what was saved elsewhere in the place of what stands here. */
	async takeNewer(): Promise<void> {
		const { id } = this.#filling ?? {};
		const newer = id === undefined ? undefined : await this.#transport.load(id);
		if (newer?.ok) this.#take(newer.value);
		else this.#status = 'failed';
	}

	#take(kept: KeptFilling): void {
		const { receivedAt, channel, persona, outcomes, ...typed } = kept.content;
		const sources = Object.entries(outcomes).map(([id, outcome]) => [id, { outcome }] as const);
		const setup: Setup = {
			...{ receivedAt, channel, sources: Object.fromEntries(sources) },
			...(persona !== undefined && { persona })
		};
		this.#session.resume(setup, typed);
		this.#filling = kept;
		this.#world = JSON.stringify(worldOf(setup));
		this.#found = undefined;
		this.#status = 'kept';
	}

	async #save(): Promise<void> {
		const { setup, phase, typed } = this.#session;
		// What a scenario makes a source say is not the persona's record, and the server has only those.
		const mocked = Object.values(setup.sources).some(({ data }) => data !== undefined);
		if (phase !== 'filling' || mocked || this.#status === 'elsewhere') return;
		const world = worldOf(setup);
		const text = JSON.stringify(world);
		if (this.#filling && text !== this.#world) {
			await this.#transport.remove(this.#filling.id);
			this.#filling = undefined;
		}
		if (!this.#filling) {
			const opened = await this.#transport.open(world);
			if (!opened.ok) return this.#lost(opened.why);
			this.#filling = opened.value;
			this.#world = text;
		}
		const { id, rev } = this.#filling;
		const saved = await this.#transport.save(id, rev, typed);
		this.#took(saved.ok ? { ok: true, value: { id, rev: saved.value.rev } } : saved);
	}

	#took(answer: Kept<{ readonly id: string; readonly rev: number }>): void {
		if (!answer.ok) return this.#lost(answer.why);
		const { id, rev } = answer.value;
		this.#filling = { id, rev };
		this.#status = 'kept';
	}

	#lost(why: 'stale' | 'gone' | 'failed'): void {
		if (why === 'gone') this.#filling = undefined;
		this.#status = why === 'stale' ? 'elsewhere' : 'failed';
	}

	#enqueue(work: () => Promise<void>): Promise<void> {
		const next = this.#queue.then(work);
		this.#queue = next;
		return next;
	}
}

// helpers

function later(run: () => void, ms: number): () => void {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
}

function worldOf({ receivedAt, channel, persona, sources }: Setup): FillingWorld {
	const outcomes = Object.entries(sources).map(([id, { outcome }]) => [id, outcome] as const);
	const world = { receivedAt, channel, outcomes: Object.fromEntries(outcomes) };
	return persona === undefined ? world : { ...world, persona };
}
