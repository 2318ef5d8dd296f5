import type { Checks } from '#core/forms/answers/checkAnswers.ts';
import { normaliseValue } from '#core/forms/answers/normaliseValue.ts';
import { rowKey } from '#core/forms/answers/types.ts';
import type {
	AnswerError,
	AnswerContext,
	Answers,
	CompiledForm,
	CompiledPlacement,
	CompiledRepeat,
	PrefilledAnswer,
	ProcessedAnswers,
	Validate
} from '#core/forms/index.ts';
import { readPointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import { AnswerModel, type ModelChange } from './AnswerModel.ts';
import { loadChecks } from './parts/loadChecks.ts';
import { CodeLists, type LoadCodeList } from './CodeLists.svelte.ts';
import { errorsByField, NO_GROUPS, type ErrorGroups } from './errorsByField.ts';
import { KeyedSignals } from './KeyedSignals.ts';
import { Overwrites } from './Overwrites.svelte.ts';

export interface SessionOptions {
	readonly compiled: CompiledForm;
	readonly answers?: Answers | undefined;
	/** Day of evaluation in Vietnam. */
	readonly today: LocalDate;
	/** What conditions read besides answers. */
	readonly reads?: Readonly<Record<string, unknown>> | undefined;
	readonly prefilled?: readonly PrefilledAnswer[] | undefined;
	/** Reasons already given for values that differ from their source's, by pointer. */
	readonly reasons?: Readonly<Record<JsonPointer, string>> | undefined;
	readonly loadCodeList?: LoadCodeList | undefined;
	/** Standalone validator of the form's schema; default: the interpreter, loaded when it is needed. */
	readonly validate?: Validate | undefined;
	readonly onchange?: ((answers: Answers) => void) | undefined;
}

/** A row taken out, as long as it can be put back. */
export interface RemovedRow {
	readonly repeat: string;
	readonly row: number;
	readonly answers: unknown;
}

/**
 * One person filling in one form: the answers, one signal per field, and the errors shown. Answers to hidden questions
 * are kept until the form is done, so that changing one's mind loses nothing; `process` leaves them out.
 */
export class FormSession {
	readonly form: CompiledForm;
	readonly today: LocalDate;
	readonly lists: CodeLists;
	readonly overwrites: Overwrites;
	readonly #context: AnswerContext;
	readonly #model: AnswerModel;
	readonly #onchange: ((answers: Answers) => void) | undefined;
	readonly #values = new KeyedSignals((pointer) => this.#model.value(pointer));
	readonly #relevant = new KeyedSignals((key) => this.#model.isRelevant(key));
	readonly #required = new KeyedSignals((pointer) => this.#model.isRequired(pointer));
	readonly #rows = new KeyedSignals((id) => this.#model.rowIds(id));
	readonly #errorsOf = new KeyedSignals((pointer) => this.#errorIndex.get(pointer) ?? NO_ERRORS);
	#errorIndex: ErrorGroups = NO_GROUPS;
	#errors = $state.raw<readonly AnswerError[]>(NO_ERRORS);
	/** Locked values the form itself would take; not known before one of them is in error. */
	#held = $state.raw<ReadonlySet<JsonPointer>>();
	#finished = $state.raw<readonly string[]>([]);
	#validate: Validate | undefined;

	constructor(options: SessionOptions) {
		const { compiled, answers = {}, today, reads, prefilled = [], validate } = options;
		this.form = compiled;
		this.today = today;
		this.lists = new CodeLists(compiled.codeLists, options.loadCodeList);
		this.overwrites = new Overwrites(prefilled, options.reasons ?? {});
		this.#onchange = options.onchange;
		this.#validate = validate;
		this.#context = { today, prefilled, ...(reads && { reads }) };
		this.#model = new AnswerModel(compiled, answers, this.#context);
		this.#take('everything');
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
		return this.overwrites.source(pointer);
	}

	/** Whether what a source said there must stay: a locked value the form itself refuses need not. */
	isHeld(pointer: JsonPointer): boolean {
		return this.#held?.has(pointer) ?? true;
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
		this.#change(this.#model.set(pointer, value));
	}

	/** Takes all answers anew, such as those of a draft kept elsewhere. */
	replace(answers: Answers): void {
		this.show(NO_ERRORS);
		this.#change(this.#model.replace(answers));
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
		this.#change(this.#model.addRow(this.repeat(id)));
	}

	/** Errors shown in the repeat go with the row: their numbers no longer fit. */
	removeRow(id: string, row: number): RemovedRow {
		const repeat = this.repeat(id);
		const answers = readPointer(this.answers, `${repeat.path}/${row}`);
		this.show(this.#errors.filter(({ at }) => !at.startsWith(`${repeat.path}/`)));
		this.#change(this.#model.removeRow(repeat, row));
		return { repeat: id, row, answers };
	}

	restoreRow({ repeat, row, answers }: RemovedRow): void {
		this.#change(this.#model.restoreRow(this.repeat(repeat), row, answers));
	}

	get errors(): readonly AnswerError[] {
		return this.#errors;
	}

	errorsOf(pointer: JsonPointer): readonly AnswerError[] {
		return this.#errorsOf.get(pointer);
	}

	/** Shows errors found elsewhere, such as by the server. Only fields whose errors differ are drawn anew. */
	show(errors: readonly AnswerError[]): void {
		if (errors.length === 0 && this.#errors.length === 0) return;
		const before = this.#errorIndex;
		this.#errors = errors;
		this.#errorIndex = errorsByField(errors, before);
		this.#errorsOf.write([...before.keys(), ...this.#errorIndex.keys()]);
		if (errors.some(({ field }) => this.prefilled(field)?.locked)) void this.#tryLocks();
	}

	/** Whether the scripts that check answers are here or could be had. */
	async ready(): Promise<boolean> {
		try {
			await Promise.all([loadChecks(), this.#validate ?? import('./validation.ts')]);
			return true;
		} catch {
			return false;
		}
	}

	/** The answers through the whole pipeline, with the code lists that have arrived. */
	async process(): Promise<ProcessedAnswers> {
		this.#validate ??= (await import('./validation.ts')).validatorOf(this.form);
		const held = (): readonly PrefilledAnswer[] =>
			(this.#context.prefilled ?? []).filter(({ locked, pointer }) => locked && this.isHeld(pointer));
		const checks: Checks = { validate: this.#validate, held };
		return this.#model.process(this.lists.all, this.overwrites.edits, checks);
	}

	/** Checks one page, or everything, and shows what is wrong there. */
	async check(page?: string): Promise<readonly AnswerError[]> {
		const { errors } = await this.process();
		this.show(page === undefined ? errors : errors.filter((error) => this.pageOf(error) === page));
		return this.#errors;
	}

	/** Whether the person has declared a page done, errors or not. */
	isFinished(page: string): boolean {
		return this.#finished.includes(page);
	}

	finish(page: string): void {
		if (!this.isFinished(page)) this.#finished = [...this.#finished, page];
	}

	pageOf({ placement = '' }: AnswerError): string | undefined {
		return this.#model.placements.get(placement)?.page ?? this.#model.repeats.get(placement)?.page;
	}

	async #tryLocks(): Promise<void> {
		const { heldPointers } = await import('./validation.ts');
		this.#held = heldPointers({ ...this.form, codeLists: this.lists.all }, this.#context);
	}

	#change(change: ModelChange): void {
		this.#take(change);
		this.#onchange?.(this.#model.answers);
	}

	#take(change: ModelChange): void {
		if (change === 'everything') {
			const pointers = [...this.#model.pointers];
			const repeats = [...this.#model.repeats];
			this.#values.writeAll(pointers);
			this.#required.writeAll(pointers);
			this.#relevant.writeAll(this.#model.relevanceKeys);
			this.#rows.writeAll(repeats.map(([id]) => id));
			this.#errorsOf.writeAll([...pointers, ...repeats.map(([, { path }]) => path)]);
		} else {
			this.#values.write(change.values);
			this.#required.write(change.required);
			this.#relevant.write(change.relevant);
		}
	}
}

// helpers

const NO_ERRORS: readonly AnswerError[] = [];

function known<T>(found: T | undefined, id: string): T {
	if (found === undefined) throw new Error(`Not in the form: ${id}`);
	return found;
}
