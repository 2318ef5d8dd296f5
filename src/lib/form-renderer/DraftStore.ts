import type { Answers } from '#core/forms/index.ts';

const PREFIX = 'thutuc.draft.';

/**
 * Answers kept in this browser under a name until the form is sent, for hosts that keep none. Without storage (private
 * windows, full disks) nothing is kept and nothing fails: the answers are still on the screen.
 */
export class DraftStore {
	readonly #key: string;

	constructor(name: string) {
		this.#key = PREFIX + name;
	}

	/** What was kept; undefined when nothing was, or when it cannot be read. */
	load(): Answers | undefined {
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
			return typeof kept === 'object' && kept !== null && !Array.isArray(kept)
				? (kept as Answers)
				: undefined;
		} catch {
			return undefined;
		}
	}

	save(answers: Answers): void {
		try {
			localStorage.setItem(this.#key, JSON.stringify(answers));
		} catch {
			// See above.
		}
	}

	clear(): void {
		try {
			localStorage.removeItem(this.#key);
		} catch {
			// See above.
		}
	}
}
