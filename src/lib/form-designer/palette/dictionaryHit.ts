import type { DataType } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Text } from '#core/shared/text.ts';

/** What the dictionary search answers of an element. `uses`: number of forms that use it. */
export interface DictionaryHit {
	readonly ref: Ref;
	readonly label: Text;
	readonly dataType: DataType;
	readonly uses: number;
	readonly definition?: Text;
	/** Name of the code list its values come from. */
	readonly codeList?: Text;
}
