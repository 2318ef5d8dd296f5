import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Instant, LocalDate } from '#core/shared/ports.ts';
import type { Validate } from '#core/dictionary/validate/schemaErrors.ts';
import type { PrefilledAnswer } from './prefillAnswers.ts';

/** Answers as nested JSON: `{mother: {fullName: "…"}, members: [{…}]}`. */
export type Answers = Readonly<Record<string, unknown>>;

export interface AnswerContext {
	/** Day of evaluation in Vietnam: of receipt, for a dossier. */
	readonly today: LocalDate;
	/** Validator of the compiled schema; default: the interpreter. */
	readonly validate?: Validate;
	/** What expressions read besides answers: `{dossier: {channel, …}}`. */
	readonly reads?: Readonly<Record<string, unknown>>;
	/** What sources said: a locked value that is missing is filled in, another one in its place is refused. */
	readonly prefilled?: readonly PrefilledAnswer[];
	/** Why other values stand in the place of what sources said, where a field asks for the reason. */
	readonly edits?: AnswerEdits;
	/** Where a source says something else since and nobody has chosen yet. */
	readonly stale?: readonly JsonPointer[];
}

/** Why a person put another value in the place of a source's, by pointer of the answer. */
export type AnswerEdits = Readonly<Record<JsonPointer, { readonly reason: string }>>;

/** What a person says is wrong at the source, by pointer of the answer. The source's value stays in force. */
export type AnswerDisputes = Readonly<Record<JsonPointer, { readonly note: string; readonly at: Instant }>>;

/** Something submitted that is not among the data, and why. */
export interface Dropped {
	readonly pointer: JsonPointer;
	/**
	 * `unknown`: the form has no such field. `hidden`: its condition does not hold. `calculated`: the form computes
	 * another value. `surplus`: items from here on are far more than the list may have; one too many is kept, so that
	 * the list is refused. `tooDeep`: nested deeper than any answer. `unlisted`: more was left out than is listed.
	 */
	readonly reason: 'unknown' | 'hidden' | 'calculated' | 'surplus' | 'tooDeep' | 'unlisted';
}

export interface AnswerError {
	/** Place of what is wrong, down to the part of an address or the file of an attachment. */
	readonly at: JsonPointer;
	/** Place of the whole answer; equals `at` for plain values. */
	readonly field: JsonPointer;
	/** Placement or repeat the answer belongs to. */
	readonly placement?: string;
	/**
	 * Schema keyword, or `past`, `future`, `scale`, `codeList`, `assertion`; `locked` and `reason`: another value than the
	 * source's, where none may stand or the reason is missing; `stale`: the source says something else by now.
	 */
	readonly keyword: string;
	/** `part`: of an address, a file, a date (`day`, `month`, `year`), or `reason`. `assertion`: id of the rule. */
	readonly params: Readonly<Record<string, string>>;
}

/** Relevance by id of page, section, text, field, repeat; of a column in row n also by `rowKey(id, n)`. */
export type Relevance = Readonly<Record<string, boolean>>;

export interface EvaluatedAnswers {
	/** Normalised answers to relevant questions, with calculated values. */
	readonly data: Answers;
	readonly relevant: Relevance;
	readonly dropped: readonly Dropped[];
}

export interface ProcessedAnswers extends EvaluatedAnswers {
	/** In the order of the form. */
	readonly errors: readonly AnswerError[];
}

export function rowKey(id: string, row: number): string {
	return `${id}#${row}`;
}
