import {
	heldLocks,
	normaliseValue,
	rowKey,
	type AnswerError,
	type AnswerContext,
	type Answers,
	type CompiledForm,
	type CompiledPlacement,
	type CompiledRepeat,
	type PrefilledAnswer,
	type ProcessedAnswers
} from '#core/forms/index.ts';
import { writePointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import { AnswerModel } from './AnswerModel.ts';
import { errorsByField } from './errorsByField.ts';
import { CodeLists, type LoadCodeList } from './CodeLists.svelte.ts';
import { KeyedSignals } from './KeyedSignals.ts';

export interface SessionOptions {
	readonly compiled: CompiledForm;
	readonly answers?: Answers | undefined;
	/** Day of evaluation in Vietnam. */
	readonly today: LocalDate;
	/** What conditions read besides answers. */
	readonly reads?: Readonly<Record<string, unknown>> | undefined;
	readonly prefilled?: readonly PrefilledAnswer[] | undefined;
	readonly loadCodeList?: LoadCodeList | undefined;
	readonly onchange?: ((answers: Answers) => void) | undefined;
}

/**
 * One person filling in one form: the answers, one signal per field, and the errors shown. Answers to hidden questions
 * are kept until the form is done, so that changing one's mind loses nothing; `process` leaves them out.
 */
export class FormSession {
	readonly form: CompiledForm;
	readonly today: LocalDate;
	readonly lists: CodeLists;
	readonly #prefilled: readonly PrefilledAnswer[];
	readonly #context: AnswerContext;
	readonly #model: AnswerModel;
	readonly #onchange: ((answers: Answers) => void) | undefined;
	readonly #values = new KeyedSignals((pointer) => this.#model.value(pointer));
	readonly #relevant = new KeyedSignals((key) => this.#model.isRelevant(key));
	readonly #required = new KeyedSignals((pointer) => this.#model.isRequired(pointer));
	readonly #rows = new KeyedSignals((id) => this.#model.rowIds(id));
	#errors = $state.raw<readonly AnswerError[]>([]);

	constructor({
		compiled,
		answers = {},
		today,
		reads,
		prefilled = [],
		loadCodeList,
		onchange
	}: SessionOptions) {
		this.form = compiled;
		this.today = today;
		this.lists = new CodeLists(compiled.codeLists, loadCodeList);
		this.#prefilled = prefilled;
		this.#onchange = onchange;
		this.#context = { today, prefilled, ...(reads && { reads }) };
		this.#model = new AnswerModel(compiled, answers, this.#context);
		this.#refresh();
	}

	/** Answers as typed; not tracked. */
	get answers(): Answers {
		return this.#model.answers;
	}

	placement(id: string): CompiledPlacement {
		return known(this.#model.placements.get(id), id);
	}

	repeat(id: string): CompiledRepeat {
		return known(this.#model.repeats.get(id), id);
	}

	value(pointer: JsonPointer): unknown {
		return this.#values.get(pointer);
	}

	/** What a source said of the field at `pointer`. */
	prefilled(pointer: JsonPointer): PrefilledAnswer | undefined {
		return this.#prefilled.find((answer) => answer.pointer === pointer);
	}

	/** Whether what a source said there must stay: a locked value the form itself refuses need not. */
	isHeld(pointer: JsonPointer): boolean {
		const form = { ...this.form, codeLists: this.lists.all };
		return heldLocks(form, this.#context).some((answer) => answer.pointer === pointer);
	}

	/** Whether a page or item is shown; of a column, in a row. */
	isRelevant(id: string, row?: number): boolean {
		return this.#relevant.get(row === undefined ? id : rowKey(id, row));
	}

	isRequired(pointer: JsonPointer): boolean {
		return this.#required.get(pointer);
	}

	/** Takes an answer as typed; undefined removes it. */
	set(pointer: JsonPointer, value: unknown): void {
		if (Object.is(this.#model.typed(pointer), value)) return;
		this.#change((model) => model.replace(writePointer(model.answers, pointer, value)));
	}

	/** Brings a finished text into its stored form (NFC, no outer spaces); called when a field is left. */
	commit(id: string, pointer: JsonPointer): void {
		const typed = this.#model.typed(pointer);
		if (typeof typed === 'string') this.set(pointer, normaliseValue(this.placement(id).dataType, typed));
	}

	/** Stable keys of a repeat's rows. */
	rows(id: string): readonly number[] {
		return this.#rows.get(id);
	}

	addRow(id: string): void {
		this.#change((model) => model.addRow(this.repeat(id)));
	}

	/** Errors shown in the repeat go with the row: their numbers no longer fit. */
	removeRow(id: string, row: number): void {
		const repeat = this.repeat(id);
		this.#errors = this.#errors.filter(({ at }) => !at.startsWith(`${repeat.path}/`));
		this.#change((model) => model.removeRow(repeat, row));
	}

	get errors(): readonly AnswerError[] {
		return this.#errors;
	}

	errorsOf(pointer: JsonPointer): readonly AnswerError[] {
		return errorsByField(this.#errors).get(pointer) ?? [];
	}

	/** Shows errors found elsewhere, such as by the server. */
	show(errors: readonly AnswerError[]): void {
		this.#errors = errors;
	}

	/** The answers through the whole pipeline, with the code lists that have arrived. */
	process(): ProcessedAnswers {
		return this.#model.process(this.lists.all);
	}

	/** Checks one page, or everything, and shows what is wrong there. */
	check(page?: string): readonly AnswerError[] {
		const { errors } = this.process();
		this.#errors = page === undefined ? errors : errors.filter((error) => this.pageOf(error) === page);
		return this.#errors;
	}

	pageOf({ placement = '' }: AnswerError): string | undefined {
		return this.#model.placements.get(placement)?.page ?? this.#model.repeats.get(placement)?.page;
	}

	#change(edit: (model: AnswerModel) => void): void {
		edit(this.#model);
		this.#refresh();
		this.#onchange?.(this.#model.answers);
	}

	#refresh(): void {
		this.#values.refresh(this.#model.pointers);
		this.#required.refresh(this.#model.pointers);
		this.#relevant.refresh(this.#model.relevanceKeys);
		this.#rows.refresh(this.#model.repeats.keys());
	}
}

// helpers

function known<T>(found: T | undefined, id: string): T {
	if (found === undefined) throw new Error(`Not in the form: ${id}`);
	return found;
}
