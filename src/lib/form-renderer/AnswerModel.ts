import {
	evaluateAnswers,
	processAnswers,
	requiredAnswers,
	type AnswerContext,
	type Answers,
	type CompiledForm,
	type CompiledPlacement,
	type CompiledRepeat,
	type EvaluatedAnswers,
	type ProcessedAnswers
} from '#core/forms/index.ts';
import { readPointer, writePointer, type JsonPointer } from '#core/shared/pointer.ts';
import { rowPointer } from './pointers.ts';

/** Answers as typed and what follows from them; knows nothing of the screen. */
export class AnswerModel {
	readonly form: CompiledForm;
	readonly placements: ReadonlyMap<string, CompiledPlacement>;
	readonly repeats: ReadonlyMap<string, CompiledRepeat>;
	readonly #context: AnswerContext;
	readonly #rowIds = new Map<string, readonly number[]>();
	#nextRowId = 1;
	#answers: Answers;
	#evaluated: EvaluatedAnswers;
	#required: ReadonlySet<JsonPointer>;
	/** Whose value stands at a pointer, every row counted. */
	#owners: ReadonlyMap<JsonPointer, CompiledPlacement>;

	constructor(form: CompiledForm, answers: Answers, context: AnswerContext) {
		this.form = form;
		this.placements = new Map(form.placements.map((placement) => [placement.id, placement]));
		this.repeats = new Map(form.repeats.map((repeat) => [repeat.id, repeat]));
		this.#context = context;
		this.#answers = answers;
		this.#evaluated = evaluateAnswers(form, answers, context);
		this.#openRows();
		this.#required = requiredAnswers(form, this.#evaluated, context);
		this.#owners = this.#findOwners();
	}

	get answers(): Answers {
		return this.#answers;
	}

	replace(answers: Answers): void {
		this.#answers = answers;
		this.#evaluated = evaluateAnswers(this.form, answers, this.#context);
		this.#openRows();
		this.#required = requiredAnswers(this.form, this.#evaluated, this.#context);
		this.#owners = this.#findOwners();
	}

	/** Pointers of all fields, every row counted. */
	get pointers(): Iterable<JsonPointer> {
		return this.#owners.keys();
	}

	/** What the field at `pointer` shows: what was typed, or what is calculated. */
	value(pointer: JsonPointer): unknown {
		const calculated = this.#owners.get(pointer)?.calculated === true;
		return readPointer(calculated ? this.#evaluated.data : this.#answers, pointer);
	}

	typed(pointer: JsonPointer): unknown {
		return readPointer(this.#answers, pointer);
	}

	/** Keys of relevance: ids, and of columns also ids with their row. */
	get relevanceKeys(): Iterable<string> {
		return Object.keys(this.#evaluated.relevant);
	}

	isRelevant(key: string): boolean {
		return this.#evaluated.relevant[key] === true;
	}

	isRequired(pointer: JsonPointer): boolean {
		return this.#required.has(pointer);
	}

	rowIds(repeat: string): readonly number[] {
		return this.#rowIds.get(repeat) ?? NO_ROWS;
	}

	addRow({ path }: CompiledRepeat): void {
		this.replace(writePointer(this.#answers, path, [...this.#rows(path), {}]));
	}

	removeRow({ id, path }: CompiledRepeat, row: number): void {
		this.#rowIds.set(id, without(this.rowIds(id), row));
		this.replace(writePointer(this.#answers, path, without(this.#rows(path), row)));
	}

	/** The answers through the whole pipeline, codes checked against `codeLists`. */
	process(codeLists: CompiledForm['codeLists']): ProcessedAnswers {
		const form = codeLists === this.form.codeLists ? this.form : { ...this.form, codeLists };
		return processAnswers(form, this.#answers, this.#context);
	}

	/** A repeat that wants rows shows them from the start; every row has a key that stays its own. */
	#openRows(): void {
		for (const { id, path, min } of this.repeats.values()) {
			const rows = this.#rows(path);
			const opened = this.isRelevant(id) ? Math.max(rows.length, min) : rows.length;
			if (opened > rows.length) {
				const filled = Array.from({ length: opened }, (_, row) => rows[row] ?? {});
				this.#answers = writePointer(this.#answers, path, filled);
				this.#evaluated = evaluateAnswers(this.form, this.#answers, this.#context);
			}
			const ids = this.rowIds(id);
			if (ids.length === opened) continue;
			this.#rowIds.set(
				id,
				Array.from({ length: opened }, (_, row) => ids[row] ?? this.#nextRowId++)
			);
		}
	}

	#findOwners(): ReadonlyMap<JsonPointer, CompiledPlacement> {
		const owners = new Map<JsonPointer, CompiledPlacement>();
		for (const placement of this.form.placements) {
			const repeat = placement.repeat === undefined ? undefined : this.repeats.get(placement.repeat);
			if (!repeat) owners.set(placement.path, placement);
			else {
				for (const row of this.#rows(repeat.path).keys()) {
					owners.set(rowPointer(repeat.path, row, placement.path), placement);
				}
			}
		}
		return owners;
	}

	#rows(path: JsonPointer): readonly unknown[] {
		const rows = readPointer(this.#answers, path);
		return Array.isArray(rows) ? rows : NO_ROWS;
	}
}

// helpers

const NO_ROWS: readonly never[] = [];

function without<T>(items: readonly T[], index: number): readonly T[] {
	return items.filter((_, other) => other !== index);
}
