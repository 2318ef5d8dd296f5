import type { FormField, FormIndex } from './formIndex.ts';
import { conditionText } from './visibility.ts';

/**
 * Fields met so far, by what makes them alike. Of those, the first that can be on the screen together with another is
 * looked up, not gone through: a form may have thousands that are alternatives of each other.
 */
export class FieldsMet {
	readonly #index: FormIndex;
	readonly #first = new Map<string, Met>();
	/** By key and conditions. */
	readonly #under = new Map<string, Met>();
	#count = 0;

	constructor(index: FormIndex) {
		this.#index = index;
	}

	/**
	 * The first field met under `key` that can show together with `field` (one of the two is always there, or both are
	 * under the same conditions); `field` is met from now on.
	 */
	meet(key: string, field: FormField): FormField | undefined {
		const under = conditionText(this.#index, field.node);
		const always = this.#under.get(placed(key, ''));
		const alike = this.#under.get(placed(key, under));
		const earlier = always && alike && alike.position < always.position ? alike : (always ?? alike);
		const other = under === '' ? this.#first.get(key) : earlier;
		const met = { field, position: this.#count++ };
		if (!this.#first.has(key)) this.#first.set(key, met);
		if (!alike) this.#under.set(placed(key, under), met);
		return other?.field;
	}
}

// helpers

interface Met {
	readonly field: FormField;
	readonly position: number;
}

function placed(key: string, under: string): string {
	return `${key}\n\n${under}`;
}
