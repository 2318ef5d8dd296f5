/** What people choose and do while the canvas is still on its way: nothing of it is lost, it is done once it is there. */
export class UntilReady {
	/** Id of the element they chose. */
	selection = $state.raw<string | undefined>();
	readonly #tasks: (() => void)[] = [];

	add(task: () => void): void {
		this.#tasks.push(task);
	}

	/** Chooses and does it all, in order; to be called once. */
	carryOut(select: (id: string) => void): void {
		if (this.selection !== undefined) select(this.selection);
		for (const task of this.#tasks.splice(0)) task();
	}
}
