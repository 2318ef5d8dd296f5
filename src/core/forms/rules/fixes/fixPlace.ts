import type { Library } from '#core/catalogue/types.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { FieldNode, FormNode } from '../../formNodes.ts';
import type { FormDocument } from '../../types.ts';

/** Where a fix is applied: the pointer it names and the page, item or field that stands there. */
export interface FixPlace {
	readonly form: FormDocument;
	readonly library: Library;
	readonly at: JsonPointer;
	readonly node?: FormNode;
	readonly field?: FieldNode;
}
