import type { FormCondition, Prefill } from '#core/forms/index.ts';
import type { Ref } from '#core/shared/document.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Text } from '#core/shared/text.ts';

/** A place of a form that uses an element, with what in the form itself reads its value. */
export interface ElementPlacement {
	readonly id: string;
	/** From the root of the answers; a column's stands without row. */
	readonly path: JsonPointer;
	/** Path of the table it is a column of. */
	readonly repeat?: JsonPointer;
	/** The exact version it uses. */
	readonly element: Ref;
	/** What the form calls it. */
	readonly label: Text;
	readonly role?: string;
	readonly prefill?: Prefill;
	readonly readers: readonly FormReader[];
}

/** An expression of the form that reads a placement. */
export interface FormReader {
	/** `test` is an assertion. */
	readonly use: FormCondition['use'];
	/** Of the page, item or assertion whose expression it is. */
	readonly id: string;
	/** Title of the page, section or table, label of the field, start of the text, message of the assertion. */
	readonly name: Text;
	readonly feel: string;
}

/** A node of the workflow; the name may be empty. */
interface NamedNode {
	readonly id: string;
	readonly name: string;
}

/** What in a procedure rests on a placement of one of its forms. */
export type ProcedureReader =
	| (NamedNode & {
			readonly in: 'flow';
			/** The nodes it leads from and to. */
			readonly from: NamedNode;
			readonly to: NamedNode;
			readonly feel: string;
	  })
	/** A step that shows it, lets its person change it, or is done once for each of its values. */
	| (NamedNode & { readonly in: 'step'; readonly access: 'shows' | 'edits' | 'forEach' })
	| {
			readonly in: 'case' | 'component' | 'fee';
			readonly id: string;
			readonly name: Text;
			readonly feel: string;
	  }
	| {
			readonly in: 'scenario';
			readonly id: string;
			readonly name: Text;
			/** Answers it, expects that it is asked, expects that it is filled from a source. */
			readonly how: readonly ('answers' | 'asked' | 'prefilled')[];
	  };
