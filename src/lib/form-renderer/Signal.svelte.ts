/** A value whose readers are told when it changes. */
export class Signal<T> {
	value = $state.raw() as T;

	constructor(value: T) {
		this.value = value;
	}
}
