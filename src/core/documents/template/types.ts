import type { Expression } from '#core/expressions/types.ts';
import type { Citation, DocumentHeader, Ref } from '#core/shared/document.ts';
import type { Text } from '#core/shared/text.ts';

/**
 * What an agency answers with (mẫu kết quả): an electronic result, a refusal or a notice. Texts may hold placeholders
 * `{form.child.fullName}`; block ids are unique in the template.
 */
export interface TemplateDocument extends DocumentHeader<'template'> {
	readonly title: Text;
	readonly outcome: 'result' | 'refusal' | 'notice';
	/** Trích yếu: what it is about, under the title, or under the number of a letter. */
	readonly subject?: Text;
	/** Who issues it: the superior body above, the agency itself below. */
	readonly agency: { readonly superior?: Text; readonly name: Text };
	/** "{result.number}/GPXD". */
	readonly numbering?: string;
	/** Whom it is addressed to, after "Kính gửi:". */
	readonly recipient?: Text;
	readonly legalForm?: { readonly number: string; readonly citation: Citation };
	readonly blocks: readonly TemplateBlock[];
	/** Who signs, and whether with a personal or the agency's signature. */
	readonly signature?: {
		readonly kind: 'personal' | 'agency';
		readonly title: Text;
		readonly note?: Text;
	};
	/** What the code leads to: an address or a number under which it is checked. */
	readonly qr?: { readonly value: string; readonly caption: Text };
	/** What is handed on as data beside the paper, so that nobody types it again. */
	readonly stored?: readonly StoredField[];
	readonly citations?: readonly Citation[];
}

export type TemplateBlock = TemplateText | TemplateHeading | TemplateField | TemplateTable;

interface BlockBase {
	readonly id: string;
	/** Over `form.*`, `dossier.*`, `step.*`, `result.*`. */
	readonly visibleWhen?: Expression;
}

/** Markdown with placeholders. */
export interface TemplateText extends BlockBase {
	readonly type: 'text';
	readonly text: Text;
}

export interface TemplateHeading extends BlockBase {
	readonly type: 'heading';
	readonly text: Text;
}

/** A label with a value; without `label` the element's output label, else the label of the form. */
export interface TemplateField extends BlockBase {
	readonly type: 'field';
	/** Dotted: `form.child.fullName`. */
	readonly path: string;
	readonly element?: Ref;
	readonly label?: Text;
}

/** The rows of a repeat. */
export interface TemplateTable extends BlockBase {
	readonly type: 'table';
	/** Dotted path of the list: `form.members`. */
	readonly path: string;
	/** Paths in a row: `fullName`. */
	readonly columns: readonly { readonly path: string; readonly label?: Text }[];
}

/** A datum of the result under the name other systems know it by. */
export interface StoredField {
	readonly name: string;
	readonly path: string;
	readonly element?: Ref;
}
