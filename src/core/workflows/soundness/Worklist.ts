/** Numbers below `size` that wait their turn, each once; the last one added comes first. */
export class Worklist {
	readonly #waiting: number[] = [];
	readonly #listed: Uint8Array;

	constructor(size: number) {
		this.#listed = new Uint8Array(size);
	}

	add(number: number): void {
		if (this.#listed[number]) return;
		this.#listed[number] = 1;
		this.#waiting.push(number);
	}

	take(): number | undefined {
		const number = this.#waiting.pop();
		if (number !== undefined) this.#listed[number] = 0;
		return number;
	}
}
