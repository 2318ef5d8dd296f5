import { Signal } from './Signal.svelte.ts';

/** One signal per key, so that a change redraws only what shows that key. */
export class KeyedSignals<T> {
	readonly #read: (key: string) => T;
	readonly #signals = new Map<string, Signal<T>>();

	/** `read` answers the present value of a key from the model behind. */
	constructor(read: (key: string) => T) {
		this.#read = read;
	}

	/** The value of a key; tracked once `write` has named the key. */
	get(key: string): T {
		const signal = this.#signals.get(key);
		return signal ? signal.value : this.#read(key);
	}

	/**
	 * Takes the present values of `keys` over; only those that differ redraw anything. Called when the model has
	 * changed, never while rendering: Svelte does not track a signal in the reaction that made it.
	 */
	write(keys: Iterable<string>): void {
		for (const key of keys) {
			const signal = this.#signals.get(key);
			if (signal) signal.value = this.#read(key);
			else this.#signals.set(key, new Signal(this.#read(key)));
		}
	}

	/** As `write`, of every key known: what stood at a key may have moved. */
	writeAll(keys: Iterable<string>): void {
		for (const [key, signal] of this.#signals) signal.value = this.#read(key);
		this.write(keys);
	}
}
