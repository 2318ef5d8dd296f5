import type { Expression } from '#core/expressions/types.ts';
import type { Constraints, DataType, PrefillPolicy } from '#core/dictionary/types.ts';
import type { Citation, DocumentHeader, Ref } from '#core/shared/document.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Text } from '#core/shared/text.ts';

/**
 * An interactive e-form: the single source of truth from which schema, UI schema and messages are compiled.
 * Item and page ids are unique in the form and survive moves and renames; workflows refer to placements by id.
 */
export interface FormDocument extends DocumentHeader<'form'> {
	readonly title: Text;
	/** The form printed in the law this e-form stands for. */
	readonly legalForm?: { readonly number: string; readonly citation: Citation };
	/** One page after another, or a list of tasks that may be done in any order; default `pages`. */
	readonly layout?: 'pages' | 'taskList';
	readonly pages: readonly FormPage[];
	readonly print?: FormPrint;
	readonly assertions?: readonly Assertion[];
}

/** How the form looks on A4 paper, where that does not follow from its pages. */
export interface FormPrint {
	/** Printed in place of the title. */
	readonly title?: Text;
	/** Whom it is addressed to, after "Kính gửi:". */
	readonly recipient?: Text;
	/** Ids of pages and items that paper leaves out. */
	readonly omit?: readonly string[];
	/** The line for place and date above the signatures; default true. */
	readonly placeAndDate?: boolean;
}

export interface FormPage {
	readonly id: string;
	readonly title: Text;
	readonly intro?: Text;
	readonly visibleWhen?: Expression;
	readonly items: readonly FormItem[];
}

export type FormItem = Section | Placement | Repeat | StaticText;

export interface Section {
	readonly type: 'section';
	readonly id: string;
	readonly title: Text;
	readonly visibleWhen?: Expression;
	readonly items: readonly FormItem[];
}

/** A data element used at a place of the form (vị trí trường). */
export interface Placement {
	readonly type: 'field';
	readonly id: string;
	/** Where the value lives, camelCase ASCII: `/mother/fullName`; inside a repeat relative to its row. */
	readonly path: JsonPointer;
	/** Exact dictionary element; a draft may instead carry `local`, which release refuses. */
	readonly element?: Ref;
	readonly local?: LocalField;
	/** Role of the person the datum is about: applicant, child, mother … */
	readonly role?: string;
	/** Overrides of the element's label and help. */
	readonly label?: Text;
	readonly help?: Text;
	/** Asked of everybody who sees it; `requiredWhen` narrows it. Default false. */
	readonly required?: boolean;
	readonly requiredWhen?: Expression;
	readonly visibleWhen?: Expression;
	/** The value is computed, never asked. */
	readonly calculation?: Expression;
	readonly prefill?: Prefill;
	/**
	 * `radio` shows every choice, `select` a list; default by number of choices. `declaration`: what the signer states
	 * (a `boolean` that must be true), with its place for a signature on paper.
	 */
	readonly control?: 'radio' | 'select' | 'checkbox' | 'combobox' | 'declaration';
	/** Of a declaration: what is stated, in Markdown. */
	readonly statement?: Text;
	/** Of a declaration: who signs on paper ("NGƯỜI YÊU CẦU") and how ("Ký, ghi rõ họ, chữ đệm, tên"). */
	readonly signature?: { readonly title: Text; readonly note?: Text };
	readonly citations?: readonly Citation[];
}

export interface LocalField {
	readonly label: Text;
	readonly dataType: DataType;
	readonly constraints?: Constraints;
	/** Why no dictionary element serves. */
	readonly reason: string;
}

export interface Prefill {
	readonly policy: PrefillPolicy;
	/** Pinned source and its response field. */
	readonly source: Ref;
	readonly field: string;
	/** Whose record is read: the persona's relation (`applicant`, `mother` …). Default: the placement's role. */
	readonly subject?: string;
	/** What happens when the source has no answer; `ask` lets the citizen type. */
	readonly fallback: 'ask' | 'upload';
}

/** A table of rows; cards on a phone. */
export interface Repeat {
	readonly type: 'repeat';
	readonly id: string;
	/** Where the array lives. */
	readonly path: JsonPointer;
	readonly title: Text;
	/** Name of one row: "Thành viên". */
	readonly rowTitle: Text;
	readonly min?: number;
	readonly max?: number;
	readonly visibleWhen?: Expression;
	readonly columns: readonly Placement[];
}

/** Words between the questions; a safe subset of Markdown (`parseMarkdown`). */
export interface StaticText {
	readonly type: 'text';
	readonly id: string;
	readonly text: Text;
	readonly visibleWhen?: Expression;
}

/** A rule over several fields; the message stands at `at` when `test` is false. A null result passes. */
export interface Assertion {
	readonly id: string;
	readonly test: Expression;
	readonly at: JsonPointer;
	readonly message: Text;
	readonly citations?: readonly Citation[];
}

/** A structured address: two levels of government since 2025-07-01. */
export interface AddressValue {
	readonly province: string;
	readonly commune: string;
	readonly line?: string;
}
