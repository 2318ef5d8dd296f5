import type { DataType } from '#core/dictionary/types.ts';
import type { LocalField } from '#core/forms/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Text } from '#core/shared/text.ts';

/** A dictionary element that may be the same datum as a field of the form's own. */
export interface LookAlike {
	readonly ref: Ref;
	readonly label: Text;
	readonly definition: Text;
	readonly dataType: DataType;
	/** Name of the code list its values come from. */
	readonly codeList?: Text;
	readonly uses: number;
	/** 0 to 1; 1 is the same in all that was compared. */
	readonly score: number;
}

/** What is known of a local field when look-alikes are asked for. */
export interface LookAlikeQuestion {
	readonly label: Text;
	readonly dataType: DataType;
	readonly codeList?: Ref;
}

/** Undefined while the label says too little to compare. */
export function questionOf({
	label,
	dataType,
	constraints
}: Pick<LocalField, 'label' | 'dataType' | 'constraints'>): LookAlikeQuestion | undefined {
	const vi = label.vi.normalize('NFC').trim();
	const en = label.en?.normalize('NFC').trim() ?? '';
	if (vi.length < LEAST) return undefined;
	return {
		label: { vi, ...(en === '' ? {} : { en }) },
		dataType,
		...(constraints?.codeList === undefined ? {} : { codeList: constraints.codeList })
	};
}

// helpers

/** Characters of a label worth asking for. */
const LEAST = 2;
