import type { Ref } from '#core/shared/document.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Locale } from '#core/shared/text.ts';
import type { Actor } from '../../auth/actor.ts';
import type { PagePictures } from '../../print/index.ts';

/** A PDF with the name it is kept under. */
export interface PrintedFile {
	/** ASCII, `khai-sinh.pdf`. */
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What stands on a form's paper. */
export interface PaperRequest {
	/** The form on its own, by id, or as a procedure uses it. */
	readonly form: { readonly id: string } | { readonly code: string; readonly alias: string };
	/** Which of its versions; default: its draft, else the newest. */
	readonly version?: number;
	readonly locale: Locale;
	/** Filled with what registers hold of a persona, `persona:id@n`. */
	readonly persona?: Ref;
	/** Filled with these answers; what is not theirs to give comes from the persona. */
	readonly answers?: unknown;
}

/** A template of a procedure with the data of a persona or scenario, `persona:id@n` or `scenario:id@n`, or empty. */
export interface ResultRequest {
	readonly code: string;
	readonly alias: string;
	readonly locale: Locale;
	readonly data?: Ref;
	/** The template as it is being edited; default: as it is stored. */
	readonly template?: unknown;
}

export interface PrintService {
	/**
	 * A form as it stands on A4; without persona and answers it is empty. Problems:
	 * `document/not-found`, those of compiling the form, `print/too-large`, `print/unavailable`.
	 */
	formPaper(actor: Actor, request: PaperRequest): Promise<Result<PrintedFile>>;
	/** A result on A4, made from a template of the procedure. Problems as of `formPaper`, and of parsing the template. */
	result(actor: Actor, request: ResultRequest): Promise<Result<PrintedFile>>;
	/** The same as pictures of its pages, for a preview. */
	resultPictures(actor: Actor, request: ResultRequest): Promise<Result<PagePictures>>;
}
