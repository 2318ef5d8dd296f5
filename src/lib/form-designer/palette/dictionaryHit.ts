import type { DataType } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Text } from '#core/shared/text.ts';

/** What the dictionary search answers of an element or a group. `uses`: number of documents that use it. */
export interface DictionaryHit {
	readonly kind: 'element' | 'group';
	readonly ref: Ref;
	readonly label: Text;
	readonly uses: number;
	/** Of an element. */
	readonly dataType?: DataType;
	readonly definition?: Text;
	/** Name of the code list its values come from. */
	readonly codeList?: Text;
	/** Of a group: how many members it has. */
	readonly members?: number;
}

/** The id alone: `person.fullName`. */
export function hitId({ kind, ref }: Pick<DictionaryHit, 'kind' | 'ref'>): string {
	return ref.slice(kind.length + 1);
}
