/** Ids of the draft: readable, unique, plain names in expressions. */
export class DraftIds {
	readonly #taken: Set<string>;
	constructor(taken: readonly string[]) {
		this.#taken = new Set(taken);
	}
	fresh(wanted: string): string {
		let id = wanted;
		for (let count = 2; this.#taken.has(id); count += 1) id = `${wanted}${count}`;
		this.#taken.add(id);
		return id;
	}
}
