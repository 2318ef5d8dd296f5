import type { Instant } from '#core/shared/ports.ts';

/** Who edits a draft, as the server tells it. */
export interface LockHolder {
	/** User id. */
	readonly holder: string;
	readonly name: string;
	readonly since: Instant;
	readonly activeAt: Instant;
	readonly mine: boolean;
}

export interface EditLockOptions {
	readonly kind: string;
	readonly id: string;
	/** As known when the page was made. */
	readonly lock: LockHolder | null;
	readonly fetch?: typeof fetch;
	/** Runs `act` every `ms`; answers how to stop. Default: the browser's timer. */
	readonly every?: (act: () => void, ms: number) => () => void;
}

/** Pause between two looks at who edits; ms. */
const LOOK_PAUSE = 4000;

/**
 * Who edits a draft, followed while the page is open. The server gives the lock to whoever saves first and keeps it
 * with each save; `take()` takes it over. A look that fails changes nothing: offline nobody is told anything.
 */
export class EditLock {
	readonly #options: EditLockOptions;
	#lock = $state.raw<LockHolder | null>(null);

	constructor(options: EditLockOptions) {
		this.#options = options;
		this.#lock = options.lock;
	}

	/** Whoever edits, also oneself. */
	get holder(): LockHolder | null {
		return this.#lock;
	}
	/** Somebody else who edits. */
	get other(): LockHolder | undefined {
		return this.#lock && !this.#lock.mine ? this.#lock : undefined;
	}

	/** Looks now and again until told to stop. */
	follow(): () => void {
		const every = this.#options.every ?? everySo;
		return every(() => {
			if (globalThis.document?.visibilityState !== 'hidden') void this.look();
		}, LOOK_PAUSE);
	}

	async look(): Promise<void> {
		const lock = await this.#ask('GET');
		if (lock !== undefined && !sameLock(lock, this.#lock)) this.#lock = lock;
	}

	/** Takes the lock, from whoever holds it; false when that did not work. */
	async take(): Promise<boolean> {
		const lock = await this.#ask('POST');
		if (!lock) return false;
		this.#lock = lock;
		return lock.mine;
	}

	/** Gives the own lock back; the page may be going away. */
	release(): void {
		void this.#ask('DELETE');
	}

	async #ask(method: 'GET' | 'POST' | 'DELETE'): Promise<LockHolder | null | undefined> {
		const { kind, id, fetch: ask = (input, init) => fetch(input, init) } = this.#options;
		try {
			const response = await ask(`/drafts/${kind}/${encodeURIComponent(id)}/lock`, {
				method,
				headers: { accept: 'application/json' },
				keepalive: method === 'DELETE'
			});
			if (!response.ok) return undefined;
			const answer = (await response.json()) as { readonly lock?: LockHolder | null };
			return answer.lock ?? null;
		} catch {
			return undefined;
		}
	}
}

// helpers

function everySo(act: () => void, ms: number): () => void {
	const timer = setInterval(act, ms);
	return () => clearInterval(timer);
}

function sameLock(one: LockHolder | null, other: LockHolder | null): boolean {
	return one?.holder === other?.holder && one?.since === other?.since && one?.activeAt === other?.activeAt;
}
