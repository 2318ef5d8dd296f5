import type { Component } from 'svelte';

/** A part of the renderer that only some forms need: its script is loaded when it is first wanted, once per page. */
export class LazyPart<Part extends Component<never>> {
	readonly #import: () => Promise<{ readonly default: Part }>;
	#component = $state.raw<Part>();
	#hasFailed = $state.raw(false);
	#loading: Promise<void> | undefined;

	constructor(load: () => Promise<{ readonly default: Part }>) {
		this.#import = load;
	}

	/** The component once it is here. */
	get component(): Part | undefined {
		return this.#component;
	}

	/** Whether the last try came to nothing, such as without a connection. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** Ends when the part is here or could not be had; asking again tries again. */
	load(): Promise<void> {
		return (this.#loading ??= this.#try());
	}

	async #try(): Promise<void> {
		try {
			this.#component = (await this.#import()).default;
			this.#hasFailed = false;
		} catch {
			this.#hasFailed = true;
			this.#loading = undefined;
		}
	}
}
