import type { CodeEntry } from '#core/dictionary/index.ts';

export type LoadCodeList = (ref: string) => Promise<readonly CodeEntry[]>;

/** The lists a form chooses from; those taken out of the form come on demand, once. */
export class CodeLists {
	#entries = $state.raw<Readonly<Record<string, readonly CodeEntry[]>>>({});
	#failed = $state.raw<readonly string[]>([]);
	#loading: readonly string[] = [];
	readonly #load: LoadCodeList | undefined;

	constructor(entries: Readonly<Record<string, readonly CodeEntry[]>>, load: LoadCodeList | undefined) {
		this.#entries = entries;
		this.#load = load;
	}

	get all(): Readonly<Record<string, readonly CodeEntry[]>> {
		return this.#entries;
	}

	entries(ref: string | undefined): readonly CodeEntry[] {
		return (ref === undefined ? undefined : this.#entries[ref]) ?? [];
	}

	state(ref: string | undefined): 'ready' | 'loading' | 'failed' {
		if (ref === undefined || this.#entries[ref]) return 'ready';
		return this.#failed.includes(ref) || !this.#load ? 'failed' : 'loading';
	}

	/** Fetches a list that is not here; again after a failure. */
	async want(ref: string | undefined): Promise<void> {
		if (ref === undefined || this.#entries[ref] || this.#loading.includes(ref) || !this.#load) return;
		this.#loading = [...this.#loading, ref];
		this.#failed = this.#failed.filter((other) => other !== ref);
		try {
			this.#entries = { ...this.#entries, [ref]: await this.#load(ref) };
		} catch {
			this.#failed = [...this.#failed, ref];
		} finally {
			this.#loading = this.#loading.filter((other) => other !== ref);
		}
	}
}
