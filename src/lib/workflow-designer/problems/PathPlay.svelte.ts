/** Time each element of a path is shown while it plays by itself; ms. */
const PACE = 900;

/**
 * A path through the workflow that shows what is wrong, walked step by step: which elements were passed, and where it
 * stands. Plays by itself until it arrives or somebody takes a hand in it.
 */
export class PathPlay {
	readonly path: readonly string[];
	#position = $state(0);
	#timer = $state.raw<ReturnType<typeof setInterval> | undefined>();

	/** `path`: ids of nodes and flows in order; not empty. */
	constructor(path: readonly string[]) {
		this.path = path;
	}

	/** Index of where it stands. */
	get position(): number {
		return this.#position;
	}
	get current(): string {
		return this.path[this.#position] ?? '';
	}
	get passed(): readonly string[] {
		return this.path.slice(0, this.#position);
	}
	get running(): boolean {
		return this.#timer !== undefined;
	}
	get atEnd(): boolean {
		return this.#position >= this.path.length - 1;
	}

	/** Plays from where it stands; from the beginning when it had arrived. */
	start(): void {
		this.stop();
		if (this.atEnd) this.#position = 0;
		this.#timer = setInterval(() => {
			this.#to(this.#position + 1);
			if (this.atEnd) this.stop();
		}, PACE);
	}

	stop(): void {
		clearInterval(this.#timer);
		this.#timer = undefined;
	}

	/** One element on (or, with -1, back) by hand. */
	step(by: 1 | -1): void {
		this.stop();
		this.#to(this.#position + by);
	}

	/** To where it begins, or where it arrives. */
	jump(to: 'first' | 'last'): void {
		this.stop();
		this.#to(to === 'first' ? 0 : this.path.length - 1);
	}

	// helpers

	#to(position: number): void {
		this.#position = Math.min(this.path.length - 1, Math.max(0, position));
	}
}
