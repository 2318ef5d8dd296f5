import { errorText } from '#core/forms/answers/errorText.ts';
import type { CompiledPlacement, PrefilledAnswer } from '#core/forms/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { FormContext } from './context.ts';
import { controlId } from './pointers.ts';

/** One field on the screen: everything its control shows, and the two things it can say (`set`, `leave`). */
export class FieldState {
	readonly #form: FormContext;
	readonly #pointer: () => JsonPointer;
	readonly placement: CompiledPlacement;

	/** `pointer` is read anew each time: the row of a field changes when a row above it goes. */
	constructor(form: FormContext, id: string, pointer: () => JsonPointer) {
		this.#form = form;
		this.#pointer = pointer;
		this.placement = form.session.placement(id);
	}

	get pointer(): JsonPointer {
		return this.#pointer();
	}

	get value(): unknown {
		return this.#form.session.value(this.pointer);
	}

	/** The value of a text control; numbers and the like are shown as they were typed. */
	get text(): string {
		const { value } = this;
		return value === undefined || value === null ? '' : String(value);
	}

	get label(): string {
		return this.#message('label') ?? this.placement.id;
	}

	get help(): string | undefined {
		return this.#message('description');
	}

	get isOptional(): boolean {
		return !this.placement.calculated && !this.#form.session.isRequired(this.pointer);
	}

	/** What is wrong, one sentence each. */
	get errors(): readonly string[] {
		const { session, locale } = this.#form;
		return session.errorsOf(this.pointer).map((error) => errorText(session.form, error, locale));
	}

	/** What a source said of this field, whether or not that still stands. */
	get source(): PrefilledAnswer | undefined {
		return this.#form.session.prefilled(this.pointer);
	}

	/** Where this value was taken from, while it is still that value. */
	get prefilled(): PrefilledAnswer | undefined {
		const taken = this.source;
		return taken && JSON.stringify(taken.value) === JSON.stringify(this.value) ? taken : undefined;
	}

	/** Whether another value than the source's needs a reason. */
	get wantsReason(): boolean {
		return this.source?.locked === false && this.placement.overwrite === 'withReason';
	}

	/** A value that may only be changed with a reason stands fast until the person asks to change it. */
	get isFast(): boolean {
		return (
			this.wantsReason && this.prefilled !== undefined && !this.#form.session.overwrites.isOpen(this.pointer)
		);
	}

	/** A locked value the form cannot take can be corrected once that shows: otherwise nobody could go on. */
	get isReadonly(): boolean {
		if (this.placement.calculated || !this.isEditable || this.isFast) return true;
		if (this.prefilled?.locked !== true) return false;
		return this.errors.length === 0 || this.#form.session.isHeld(this.pointer);
	}

	/** Whether this view lets the field be typed into at all. */
	get isEditable(): boolean {
		return this.#form.isEditable(this.placement.id);
	}

	id(part?: string): string {
		return controlId(this.#form.prefix, this.pointer, part);
	}

	/** Ids of the notes that describe the control, for `aria-describedby`. */
	get describedBy(): string | undefined {
		const notes = [
			this.help === undefined ? [] : [this.id('help')],
			this.errors.length === 0 ? [] : [this.id('error')],
			this.source ? [this.id('source')] : []
		].flat();
		return notes.length === 0 ? undefined : notes.join(' ');
	}

	get isInvalid(): true | undefined {
		return this.errors.length > 0 ? true : undefined;
	}

	/** An error message of this field by keyword, for what the control notices itself. */
	errorMessage(keyword: string): string | undefined {
		return this.#message(`error.${keyword}`);
	}

	set(value: unknown): void {
		this.#form.session.set(this.pointer, value);
	}

	/** The field is left: its text is brought into its stored form. */
	leave(): void {
		this.#form.session.commit(this.placement.id, this.pointer);
	}

	#message(name: string): string | undefined {
		const { session, locale } = this.#form;
		return session.form.messages[locale][`${this.placement.id}.${name}`];
	}
}
