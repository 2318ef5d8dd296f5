import { untrack } from 'svelte';
import type { DraftSession } from './DraftSession.svelte.ts';
import type { EditLock } from './EditLock.svelte.ts';

/** What somebody had not saved when another took over. */
export interface LostWork {
	readonly unsaved: boolean;
}

/**
 * Whether the person edits a draft of which one at a time does, or looks on. Make one per page with `follow()` in its
 * script; the editor inside follows its session with `holdLock`.
 */
export class EditTurn {
	readonly lock: EditLock;
	/** Loads what is stored now. */
	readonly #reload: () => Promise<void>;
	#editing = $state(false);
	#lost = $state.raw<LostWork | undefined>();

	constructor(lock: EditLock, reload: () => Promise<void>) {
		this.lock = lock;
		this.#reload = reload;
		this.#editing = lock.other === undefined;
	}

	get editing(): boolean {
		return this.#editing;
	}
	/** The person edited until somebody took over. */
	get lost(): LostWork | undefined {
		return this.#lost;
	}

	/** Looks who edits while the component lives; whoever looks on sees what is saved meanwhile. */
	follow(): void {
		let seen = this.lock.holder?.activeAt;
		$effect(() => this.lock.follow());
		$effect(() => {
			const activeAt = this.lock.holder?.activeAt;
			if (activeAt === seen) return;
			seen = activeAt;
			untrack(() => {
				if (!this.#editing) void this.#reload();
			});
		});
	}

	/** Somebody took over. */
	lose(mine: LostWork | undefined): void {
		this.#lost = mine;
		this.#editing = false;
		void this.#reload();
	}

	/** Starts from what is stored now; the lock is the person's. */
	async edit(): Promise<void> {
		await this.#reload();
		this.#lost = undefined;
		this.#editing = true;
	}
}

/**
 * Keeps an open editor with the lock of its draft, called in its script: when somebody takes over, what is not saved
 * stays in this browser and `onlost` ends the editing; when the page goes, whoever waits need not wait for the lock to
 * lapse.
 */
export function holdLock<T>(
	session: DraftSession<T>,
	lock: EditLock | undefined,
	onlost: ((mine: LostWork | undefined) => void) | undefined
): void {
	if (!lock) return;
	$effect(() => {
		if (!lock.other) return;
		untrack(() => {
			const mine =
				session.pending || session.savedAt !== undefined ? { unsaved: session.pending } : undefined;
			void session.keepNow().then(() => onlost?.(mine));
		});
	});
	// A refused save tells sooner than the next look.
	$effect(() => {
		if (session.problems.some(({ code }) => code === 'document/locked')) void lock.look();
	});
	const leave = () => {
		if (session.savedAt !== undefined && !lock.other) lock.release();
	};
	$effect(() => {
		window.addEventListener('pagehide', leave);
		return () => {
			window.removeEventListener('pagehide', leave);
			leave();
		};
	});
}
