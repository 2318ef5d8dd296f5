import type { JsonSchema } from '#core/dictionary/jsonSchema.ts';
import type { CodeEntry, Constraints, DataType, OverwritePolicy } from '#core/dictionary/types.ts';
import type { Ast } from '#core/expressions/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Text } from '#core/shared/text.ts';
import type { Prefill } from '../types.ts';
import type { UiCategorization } from './uiTypes.ts';

/**
 * A form as it is executed: plain JSON, complete in itself, the same in the browser, on the server and at a consumer.
 */
export interface CompiledForm {
	readonly formatVersion: 1;
	/** `form:id@n`, or `@draft`. */
	readonly form: Ref;
	readonly title: Text;
	readonly layout?: 'pages' | 'taskList';
	/** JSON Schema 2020-12 of the answers after hidden ones are dropped. */
	readonly schema: JsonSchema;
	/** JSON Forms UI schema: one category per page. Labels are Vietnamese; `i18n` keys lead to `messages`. */
	readonly uiSchema: UiCategorization;
	/** Relevance and calculations in the order in which they are computed. */
	readonly plan: readonly PlanStep[];
	/** `<id>.label`, `.description`, `.intro`, `.text`, `.rowLabel`, `.error.<keyword>[.<part>]`, by locale. */
	readonly messages: { readonly vi: Messages; readonly en: Messages };
	/** Static texts, intros and statements by id of their page or item, parsed; what `messages` hold as plain text. */
	readonly rich?: Readonly<Record<string, { readonly vi: readonly RichBlock[]; readonly en: readonly RichBlock[] }>>;
	readonly placements: readonly CompiledPlacement[];
	readonly repeats: readonly CompiledRepeat[];
	readonly assertions: readonly CompiledAssertion[];
	/** Titles of the sources fields are prefilled from. */
	readonly sources: Readonly<Record<Ref, Text>>;
	/** Entries by list; lists over 300 entries may be taken out (`withoutLargeLists`) and loaded on demand. */
	readonly codeLists: Readonly<Record<Ref, readonly CodeEntry[]>>;
}

export type Messages = Readonly<Record<string, string>>;

/** How a value is entered; follows from data type, number of choices and the author's wish. */
export type ControlKind =
	| DataType
	| 'yesNo'
	| 'tick'
	| 'radio'
	| 'select'
	| 'combobox'
	| 'checkboxes'
	| 'declaration';

/** What a safe subset of Markdown comes to; shown without ever becoming HTML source. */
export type RichBlock =
	| { readonly type: 'paragraph'; readonly content: readonly RichInline[] }
	| { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly RichBlock[])[] };

export type RichInline =
	| string
	| { readonly type: 'strong' | 'emphasis'; readonly content: readonly RichInline[] }
	| { readonly type: 'link'; readonly href: string; readonly content: readonly RichInline[] };

export interface CompiledPlacement {
	readonly id: string;
	/** Pointer in the answers; of a column, pointer in its row. */
	readonly path: JsonPointer;
	/** Id of the repeat whose row holds it. */
	readonly repeat?: string;
	readonly page: string;
	readonly element?: Ref;
	readonly role?: string;
	readonly dataType: DataType;
	/** The element's constraints over those of its data type. */
	readonly constraints: Constraints;
	readonly control: ControlKind;
	readonly label: Text;
	readonly help?: Text;
	readonly example?: unknown;
	readonly required: boolean;
	/** Narrows `required`: asked of those for whom it holds. */
	readonly requiredWhen?: Ast;
	/** Computed, never asked. */
	readonly calculated: boolean;
	readonly prefill?: Prefill;
	/** Whether another value may stand in place of the source's; of a locked field `never`. Default `free`. */
	readonly overwrite?: OverwritePolicy;
	/** Of a declaration, for paper. */
	readonly signature?: { readonly title: Text; readonly note?: Text };
	readonly codeList?: Ref;
	/** Provinces of an address whose `codeList` are the communes; the same list when it holds both. */
	readonly parentList?: Ref;
	/** Provinces of before, with what each became; their entries are never answers. */
	readonly formerList?: Ref;
	readonly autocomplete?: string;
}

export interface CompiledRepeat {
	readonly id: string;
	readonly path: JsonPointer;
	readonly page: string;
	readonly title: Text;
	readonly rowTitle: Text;
	readonly min: number;
	readonly max: number;
	/** Placement ids, in order. */
	readonly columns: readonly string[];
}

/** `at` of a rule over a repeat's column names the column without row: it is tested in every row. */
export interface CompiledAssertion {
	readonly id: string;
	readonly test: Ast;
	readonly at: JsonPointer;
	/** Id of the repeat whose rows it is tested in. */
	readonly repeat?: string;
	/** Placement the message stands at. */
	readonly placement?: string;
}

/**
 * One node of the form in order of computation. A node is relevant when its parent is and `when` holds (null counts
 * as not); a relevant field with `calculation` takes its value. Columns are computed once per row.
 */
export interface PlanStep {
	readonly id: string;
	readonly type: 'page' | 'section' | 'text' | 'field' | 'repeat';
	readonly parent?: string;
	readonly repeat?: string;
	readonly path?: JsonPointer;
	readonly when?: Ast;
	readonly calculation?: Ast;
}

/** Rows a repeat takes when the author sets no limit. */
export const DEFAULT_MAX_ROWS = 50;
