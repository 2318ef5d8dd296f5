import { Signal } from './Signal.svelte.ts';

/** One signal per key, so that a change redraws only what shows that key. */
export class KeyedSignals<T> {
	readonly #read: (key: string) => T;
	readonly #signals = new Map<string, Signal<T>>();

	/** `read` answers the present value of a key from the model behind. */
	constructor(read: (key: string) => T) {
		this.#read = read;
	}

	/** The value of a key; tracked once `refresh` has named the key. */
	get(key: string): T {
		const signal = this.#signals.get(key);
		return signal ? signal.value : this.#read(key);
	}

	/**
	 * Takes the present values over, of `keys` and of all known before; only those that differ redraw anything. Called
	 * when the model has changed, never while rendering: Svelte does not track a signal in the reaction that made it.
	 */
	refresh(keys: Iterable<string>): void {
		for (const [key, signal] of this.#signals) signal.value = this.#read(key);
		for (const key of keys) {
			if (!this.#signals.has(key)) this.#signals.set(key, new Signal(this.#read(key)));
		}
	}
}
