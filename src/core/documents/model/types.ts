import type { RichBlock } from '#core/forms/compile/types.ts';
import type { Locale } from '#core/shared/text.ts';

/**
 * A document as it stands on A4 paper: plain texts in one language in reading order, nothing of fonts or positions. The
 * parts are those of Nghị định 30/2020/NĐ-CP, phụ lục I; citizens' forms use the same without an agency's head.
 */
export interface DocumentModel {
	/** Title of the file, read out by a screen reader. */
	readonly title: string;
	readonly locale: Locale;
	readonly blocks: readonly DocumentBlock[];
	/** Left in the footer: code · version · reference; the page stands right. */
	readonly footer: string;
	/** "Trang {page}/{pages}". */
	readonly pageWords: string;
	/** What a box says to those who hear it. */
	readonly tickWords: { readonly ticked: string; readonly free: string };
}

export type DocumentBlock =
	| HeadBlock
	| { readonly type: 'formNumber'; readonly text: string; readonly note?: string }
	| { readonly type: 'title'; readonly text: string; readonly subtitle?: string }
	| { readonly type: 'recipient'; readonly label: string; readonly text: string }
	| { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
	/** When the following part is filled in; printed in brackets. */
	| { readonly type: 'note'; readonly text: string }
	| { readonly type: 'field'; readonly label: string; readonly value: FieldValue }
	| { readonly type: 'choices'; readonly label: string; readonly options: readonly Choice[] }
	| { readonly type: 'rich'; readonly blocks: readonly RichBlock[] }
	| TableBlock
	| SignatureBlock
	| { readonly type: 'qr'; readonly value: string; readonly caption: string };

/** Quốc hiệu and tiêu ngữ right, the agency and the number of the document left, place and date below. */
export interface HeadBlock {
	readonly type: 'head';
	readonly nation: string;
	readonly motto: string;
	/** Superior body above, the issuing agency (bold, underlined) last. */
	readonly agency?: readonly string[];
	/** "Số: 12/GPXD". */
	readonly number?: string;
	/** What the document is about, under the number: "V/v bổ sung hồ sơ". */
	readonly subject?: string;
	readonly placeAndDate?: string;
}

/** What stands after a label: a text, or room to write. */
export type FieldValue =
	| { readonly text: string }
	/** Dotted lines; `unit` stands after the last. */
	| { readonly blank: 'line'; readonly lines: number; readonly unit?: string }
	/** "Ngày …… tháng …… năm ………" in the words of the language. */
	| { readonly blank: 'date'; readonly parts: readonly string[] };

export interface Choice {
	readonly label: string;
	readonly ticked: boolean;
}

/** Its header stands again on every page it goes on to. */
export interface TableBlock {
	readonly type: 'table';
	readonly columns: readonly TableColumn[];
	/** Cells by row; an empty text leaves room to write. */
	readonly rows: readonly (readonly string[])[];
}

export interface TableColumn {
	readonly label: string;
	/** Numbers stand right, the running number in the middle. */
	readonly align: 'left' | 'center' | 'right';
	/** Share of the width against the others. */
	readonly share: number;
}

export interface SignatureBlock {
	readonly type: 'signatures';
	readonly placeAndDate?: string;
	/** From left to right; a single one stands right. */
	readonly columns: readonly {
		readonly title: string;
		readonly note?: string;
		readonly name?: string;
	}[];
}
