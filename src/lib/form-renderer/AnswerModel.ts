import type { Checks } from '#core/forms/answers/checkAnswers.ts';
import { evaluateAnswers } from '#core/forms/answers/evaluateAnswers.ts';
import { requiredAnswers } from '#core/forms/answers/requiredAnswers.ts';
import type {
	AnswerContext,
	AnswerEdits,
	Answers,
	CompiledForm,
	CompiledPlacement,
	CompiledRepeat,
	EvaluatedAnswers,
	ProcessedAnswers
} from '#core/forms/index.ts';
import { readPointer, writePointer, type JsonPointer } from '#core/shared/pointer.ts';
import { loadChecks } from './parts/loadChecks.ts';
import { rowPointer } from './pointers.ts';
import { readsIndex } from './readsIndex.ts';

/** What a change may have changed; `everything` when rows came or went and pointers mean other fields now. */
export type ModelChange =
	| 'everything'
	| {
			readonly values: readonly JsonPointer[];
			readonly relevant: readonly string[];
			readonly required: readonly JsonPointer[];
	  };

/** Answers as typed and what follows from them; knows nothing of the screen. */
export class AnswerModel {
	readonly form: CompiledForm;
	readonly placements: ReadonlyMap<string, CompiledPlacement>;
	readonly repeats: ReadonlyMap<string, CompiledRepeat>;
	readonly #context: AnswerContext;
	readonly #isRead: (pointer: JsonPointer) => boolean;
	readonly #rowIds = new Map<string, readonly number[]>();
	#nextRowId = 1;
	#answers: Answers;
	#evaluated: EvaluatedAnswers;
	#required: ReadonlySet<JsonPointer>;
	/** Whose value stands at a pointer, every row counted. */
	#owners: ReadonlyMap<JsonPointer, CompiledPlacement>;
	#calculated: readonly JsonPointer[] = [];

	constructor(form: CompiledForm, answers: Answers, context: AnswerContext) {
		this.form = form;
		this.placements = new Map(form.placements.map((placement) => [placement.id, placement]));
		this.repeats = new Map(form.repeats.map((repeat) => [repeat.id, repeat]));
		this.#context = context;
		this.#isRead = readsIndex(form);
		this.#answers = answers;
		this.#evaluated = evaluateAnswers(form, answers, context);
		this.#openRows();
		this.#required = requiredAnswers(form, this.#evaluated, context);
		this.#owners = this.#findOwners();
		this.#calculated = this.#findCalculated();
	}

	get answers(): Answers {
		return this.#answers;
	}

	/** Takes all answers anew. */
	replace(answers: Answers): ModelChange {
		this.#answers = answers;
		this.#evaluated = evaluateAnswers(this.form, answers, this.#context);
		this.#openRows();
		this.#required = requiredAnswers(this.form, this.#evaluated, this.#context);
		this.#owners = this.#findOwners();
		this.#calculated = this.#findCalculated();
		return 'everything';
	}

	/** Takes one answer. What nothing reads changes nothing else, so nothing else is computed. */
	set(pointer: JsonPointer, value: unknown): ModelChange {
		this.#answers = writePointer(this.#answers, pointer, value);
		if (!this.#isRead(pointer)) return { values: [pointer], relevant: [], required: [] };
		const { relevant } = this.#evaluated;
		const required = this.#required;
		this.#evaluated = evaluateAnswers(this.form, this.#answers, this.#context);
		if (this.#openRows()) return this.replace(this.#answers);
		this.#required = requiredAnswers(this.form, this.#evaluated, this.#context);
		return {
			values: [pointer, ...this.#calculated],
			relevant: changedKeys(relevant, this.#evaluated.relevant),
			required: differing(required, this.#required)
		};
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

	addRow({ path }: CompiledRepeat): ModelChange {
		return this.replace(writePointer(this.#answers, path, [...this.#rows(path), {}]));
	}

	removeRow({ id, path }: CompiledRepeat, row: number): ModelChange {
		this.#rowIds.set(id, without(this.rowIds(id), row));
		return this.replace(writePointer(this.#answers, path, without(this.#rows(path), row)));
	}

	/** Puts a row back where it stood. */
	restoreRow({ id, path }: CompiledRepeat, row: number, answers: unknown): ModelChange {
		this.#rowIds.set(id, withItem(this.rowIds(id), row, this.#nextRowId++));
		return this.replace(writePointer(this.#answers, path, withItem(this.#rows(path), row, answers)));
	}

	/** The answers through the whole pipeline, codes checked against `codeLists`. */
	async process(
		codeLists: CompiledForm['codeLists'],
		edits: AnswerEdits,
		checks: Checks
	): Promise<ProcessedAnswers> {
		const { checkAnswers } = await loadChecks();
		const form = codeLists === this.form.codeLists ? this.form : { ...this.form, codeLists };
		return checkAnswers(form, this.#answers, { ...this.#context, edits }, checks);
	}

	/** A repeat that wants rows shows them from the start; every row has a key that stays its own. */
	#openRows(): boolean {
		let changed = false;
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
			changed = true;
			this.#rowIds.set(
				id,
				Array.from({ length: opened }, (_, row) => ids[row] ?? this.#nextRowId++)
			);
		}
		return changed;
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

	#findCalculated(): readonly JsonPointer[] {
		return [...this.#owners].flatMap(([pointer, { calculated }]) => (calculated ? [pointer] : []));
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

function withItem<T>(items: readonly T[], index: number, item: T): readonly T[] {
	return [...items.slice(0, index), item, ...items.slice(index)];
}

function differing<T>(before: ReadonlySet<T>, after: ReadonlySet<T>): readonly T[] {
	return [
		...[...after].filter((item) => !before.has(item)),
		...[...before].filter((item) => !after.has(item))
	];
}

function changedKeys(
	before: Readonly<Record<string, boolean>>,
	after: Readonly<Record<string, boolean>>
): readonly string[] {
	const changed = Object.keys(after).filter((key) => before[key] !== after[key]);
	return [...changed, ...Object.keys(before).filter((key) => !(key in after))];
}
