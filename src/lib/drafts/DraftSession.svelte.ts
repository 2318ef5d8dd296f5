import type { Finding } from '#core/shared/finding.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Problem } from '#core/shared/problem.ts';
import { fingerprint } from './fingerprint.ts';
import type { LocalCopies, LocalCopy } from './localCopies.ts';
import { mayStart, nextSaveState, type SaveEvent, type SaveState } from './saveState.ts';
import type { DraftTransport, SaveAnswer, StoredDraft } from './transport.ts';

/** Pause after the last edit before a save; the longest a save waits under steady typing; for the local copy; ms. */
const SAVE_PAUSE = 1000;
const SAVE_LIMIT = 10_000;
const KEEP_PAUSE = 250;
/** Waits between attempts while the server does not answer; the last repeats; ms. */
const BACK_OFF = [2000, 5000, 15_000, 30_000, 60_000];

export interface DraftSessionOptions<T> {
	/** `<user>/<kind>/<id>`: whose local copy of what. */
	readonly document: string;
	/** Revision opened, null when nothing was stored yet. */
	readonly rev: number | null;
	/** The content as of now; asked when it is sent or kept, so it may be costly (BPMN XML). */
	readonly read: () => T | Promise<T>;
	/** Puts other content into the editor (a recovered copy, the other person's work); must not call `touch()`. */
	readonly replace: (content: T) => void | Promise<void>;
	readonly transport: DraftTransport<T>;
	readonly copies: LocalCopies;
	readonly now: () => Instant;
	/** Runs `act` after `ms`; answers how to cancel it. Default: the browser's timer. */
	readonly schedule?: (act: () => void, ms: number) => () => void;
	/** Unique name of this open editor. */
	readonly key: string;
}

/**
 * Autosave of one draft. The editor calls `touch()` after each change; the session reads the content when the typing
 * pauses, keeps a local copy until the server has it, sends one save at a time with the `rev` it started from, and
 * tries again with growing pauses while the server does not answer. A stale rev becomes `conflict` and stays so until
 * the person chooses: `takeTheirs()`, `overwrite()`, or downloads their own (`read()`). Nothing is overwritten silently.
 *
 * On open call `findCopy()`; when it answers a copy, offer `restore(copy)` and `discard(copy)`.
 * `dispose()` when the editor closes. See `openDraftSession` for the browser's ports, `DraftGuard.svelte` for leaving,
 * Ctrl+S and being back online.
 */
export class DraftSession<T> {
	readonly #options: DraftSessionOptions<T>;
	#state = $state<SaveState>('saved');
	#rev = $state<number | null>(null);
	#savedAt = $state<Instant | undefined>();
	#theirs = $state.raw<StoredDraft<T> | undefined>();
	#problems = $state.raw<readonly Problem[]>([]);
	#findings = $state.raw<readonly Finding[]>([]);
	/** Counts edits; `#acknowledged` is the count the server has. */
	#edits = 0;
	#acknowledged = 0;
	#attempts = 0;
	#checkpoint: string | undefined;
	#keptLocally = $state(true);
	/** Fingerprints of contents sent without an answer: the server may hold them all the same. */
	#unanswered: string[] = [];
	#flight: Promise<void> | undefined;
	#cancelSave: (() => void) | undefined;
	#cancelLimit: (() => void) | undefined;
	#cancelKeep: (() => void) | undefined;
	#disposed = false;

	constructor(options: DraftSessionOptions<T>) {
		this.#options = options;
		this.#rev = options.rev;
	}

	get state(): SaveState {
		return this.#state;
	}
	/** The revision the next save starts from. */
	get rev(): number | null {
		return this.#rev;
	}
	/** When the server last took the content in this session. */
	get savedAt(): Instant | undefined {
		return this.#savedAt;
	}
	/** In a conflict: what the other person saved, once it could be loaded. */
	get theirs(): StoredDraft<T> | undefined {
		return this.#theirs;
	}
	/** In state `error`: why the server refused. */
	get problems(): readonly Problem[] {
		return this.#problems;
	}
	/** Findings the server reported with the last save. */
	get findings(): readonly Finding[] {
		return this.#findings;
	}
	/** False when this browser could not keep a copy (full or forbidden storage): only the open page has the work. */
	get keptLocally(): boolean {
		return this.#keptLocally;
	}
	/** Whether closing now would leave work only in this browser. */
	get pending(): boolean {
		return this.#state !== 'saved';
	}

	/** The editor's content changed. */
	touch(): void {
		this.#edits += 1;
		this.#move('edited');
		this.#cancelKeep ??= this.#schedule(() => {
			this.#cancelKeep = undefined;
			void this.#keep();
		}, KEEP_PAUSE);
		if (this.#state !== 'unsaved') return;
		this.#saveAfter(SAVE_PAUSE);
		this.#cancelLimit ??= this.#schedule(() => void this.save(), SAVE_LIMIT);
	}

	/** Saves now (also "try again"); settles when nothing is left to send or the save did not work. */
	async save(): Promise<void> {
		while (this.#flight) await this.#flight;
		const nothingToDo = this.#state === 'saved' && this.#checkpoint === undefined;
		if (nothingToDo || !mayStart(this.#state)) return;
		this.#flight = this.#send().finally(() => (this.#flight = undefined));
		await this.#flight;
	}

	/** Names the present content so that it stands in the history (Ctrl+S). */
	async checkpoint(name: string): Promise<void> {
		this.#checkpoint = name;
		await this.save();
	}

	/** Writes the local copy at once: the page may be going away. */
	async keepNow(): Promise<void> {
		this.#cancelKeep?.();
		this.#cancelKeep = undefined;
		await this.#keep();
	}

	/** Conflict: drop mine, continue from the other's work. False when it could not be loaded. */
	async takeTheirs(): Promise<boolean> {
		const theirs = this.#theirs ?? (await this.#options.transport.load());
		if (!theirs) return false;
		this.#rev = theirs.rev;
		this.#acknowledged = this.#edits;
		this.#theirs = undefined;
		this.#move('reloaded');
		await this.#options.replace(theirs.content);
		await this.#options.copies.remove(this.#options.key);
		return true;
	}

	/**
	 * Conflict: save mine over the other's revision, which is first kept as a checkpoint named `keptAs`. False when it
	 * could not be loaded or kept; then nothing was overwritten.
	 */
	async overwrite(keptAs: string): Promise<boolean> {
		const { transport } = this.#options;
		const theirs = this.#theirs ?? (await transport.load());
		if (!theirs) return false;
		const kept = await transport.save({ rev: theirs.rev, content: theirs.content, checkpoint: keptAs });
		if (kept.type !== 'saved') {
			// Somebody saved again meanwhile: what is shown must be what would be overwritten.
			if (kept.type === 'stale') this.#theirs = await transport.load();
			return false;
		}
		this.#rev = kept.rev;
		this.#theirs = undefined;
		this.#move('overwrite');
		await this.save();
		return true;
	}

	/** The present content, for "download mine". */
	async read(): Promise<T> {
		return this.#options.read();
	}

	/**
	 * Work of an earlier visit that never reached the server; copies equal to the draft are dropped on the way. Rejects
	 * when this browser lets nothing be read that it keeps.
	 */
	async findCopy(): Promise<LocalCopy<T> | undefined> {
		const opened = await this.#opened();
		const copies = await this.#options.copies.list(this.#options.document);
		for (const copy of copies) {
			if (copy.key === this.#options.key) continue;
			if (fingerprint(copy.content) !== opened) return copy as LocalCopy<T>;
			await this.#options.copies.remove(copy.key);
		}
		return undefined;
	}

	/**
	 * Continues from a recovered copy. It keeps the revision the copy started from, so that what others saved since
	 * shows as a conflict instead of being overwritten.
	 */
	async restore(copy: LocalCopy<T>): Promise<void> {
		this.#rev = copy.rev;
		await this.#options.replace(copy.content);
		this.touch();
		await this.keepNow();
		await this.#options.copies.remove(copy.key);
	}

	async discard(copy: LocalCopy<T>): Promise<void> {
		await this.#options.copies.remove(copy.key);
	}

	dispose(): void {
		this.#disposed = true;
		this.#cancelTimers();
		this.#cancelKeep?.();
	}

	async #send(): Promise<void> {
		this.#cancelTimers();
		this.#move('started');
		const edits = this.#edits;
		const checkpoint = this.#checkpoint;
		const content = await this.#readOrFail();
		const answer = await this.#deliver(content, checkpoint);
		if (answer.type === 'saved' && this.#checkpoint === checkpoint) this.#checkpoint = undefined;
		await this.#take(answer, edits);
	}

	/** Fingerprint of what was opened; an editor that cannot tell what it shows must not hide a copy. */
	async #opened(): Promise<string | undefined> {
		try {
			return fingerprint(await this.#options.read());
		} catch {
			return undefined;
		}
	}

	async #readOrFail(): Promise<T> {
		try {
			return await this.#options.read();
		} catch (error) {
			this.#move('refused');
			throw error;
		}
	}

	async #deliver(content: T, checkpoint: string | undefined): Promise<SaveAnswer> {
		const { transport } = this.#options;
		const send = () =>
			transport.save({ rev: this.#rev, content, ...(checkpoint === undefined ? {} : { checkpoint }) });
		let answer = await send();
		if (answer.type === 'stale') {
			this.#theirs = await transport.load();
			// A save whose answer was lost comes back as stale: what the server holds is our own earlier content.
			if (this.#theirs && this.#unanswered.includes(fingerprint(this.#theirs.content))) {
				this.#rev = this.#theirs.rev;
				this.#theirs = undefined;
				answer = await send();
			}
		}
		if (answer.type === 'unreachable') this.#unanswered.push(fingerprint(content));
		else this.#unanswered = [];
		return answer;
	}

	async #take(answer: SaveAnswer, edits: number): Promise<void> {
		switch (answer.type) {
			case 'saved':
				this.#rev = answer.rev;
				this.#acknowledged = edits;
				this.#attempts = 0;
				this.#savedAt = this.#options.now();
				this.#problems = [];
				this.#findings = answer.findings;
				if (this.#edits > edits) {
					this.#move('acknowledgedOlder');
					this.#saveAfter(SAVE_PAUSE);
				} else {
					this.#move('acknowledged');
					this.#cancelKeep?.();
					this.#cancelKeep = undefined;
					await this.#options.copies.remove(this.#options.key);
				}
				return;
			case 'stale':
				this.#move('stale');
				return this.keepNow();
			case 'refused':
				this.#problems = answer.problems;
				this.#move('refused');
				return this.keepNow();
			case 'unreachable': {
				// Only then does it say so: who reads that the work is kept here may close the page.
				await this.keepNow();
				this.#move('unreachable');
				this.#saveAfter(BACK_OFF[Math.min(this.#attempts, BACK_OFF.length - 1)] ?? SAVE_PAUSE);
				this.#attempts += 1;
				return;
			}
		}
	}

	async #keep(): Promise<void> {
		if (this.#acknowledged === this.#edits) return;
		const { key, document, now, copies, read } = this.#options;
		const edits = this.#edits;
		try {
			await copies.put({ key, document, content: await read(), rev: this.#rev, at: now() });
			this.#keptLocally = true;
			// The server may have taken it while the copy was being written.
			if (this.#acknowledged >= edits) await copies.remove(key);
		} catch {
			this.#keptLocally = false;
		}
	}

	#saveAfter(ms: number): void {
		this.#cancelSave?.();
		if (this.#disposed) return;
		this.#cancelSave = this.#schedule(() => {
			this.#cancelSave = undefined;
			void this.save();
		}, ms);
	}

	#cancelTimers(): void {
		this.#cancelSave?.();
		this.#cancelLimit?.();
		this.#cancelSave = this.#cancelLimit = undefined;
	}

	#schedule(act: () => void, ms: number): () => void {
		const { schedule } = this.#options;
		if (schedule) return schedule(act, ms);
		const timer = setTimeout(act, ms);
		return () => clearTimeout(timer);
	}

	#move(event: SaveEvent): void {
		this.#state = nextSaveState(this.#state, event);
	}
}
