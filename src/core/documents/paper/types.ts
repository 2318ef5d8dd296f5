import type { Answers, Relevance } from '#core/forms/answers/types.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import type { Locale } from '#core/shared/text.ts';

export interface PaperOptions {
	readonly locale: Locale;
	/** What was answered and which parts concern it; without, the paper is empty and shows every part. */
	readonly filled?: { readonly data: Answers; readonly relevant: Relevance };
	/** What made the form law, under its number: "Ban hành kèm theo Thông tư số …". */
	readonly legalBasis?: string;
	/** Of the dossier, in the footer. */
	readonly reference?: string;
	/** Day it is signed on; without, there is room to write. */
	readonly date?: LocalDate;
}
