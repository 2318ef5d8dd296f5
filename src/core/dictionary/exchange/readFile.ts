import { fail, type Result } from '#core/shared/problem.ts';
import { readCodeListCsv } from './codeListCsv.ts';
import { decodeText } from './decodeText.ts';
import { readElementBundle } from './elementBundle.ts';
import { readElementsCsv } from './elementsCsv.ts';
import { readGenericode } from './readGenericode.ts';
import { readSkos } from './readSkos.ts';
import type { ReadCodeList, ReadElements } from './types.ts';

/** A code list in whichever format the file has: XML and JSON are known by their first character. */
export function readCodeListFile(bytes: Uint8Array): Result<ReadCodeList> {
	return withText(bytes, (text, first) =>
		first === '<'
			? readGenericode(text)
			: first === '{' || first === '['
				? readSkos(text)
				: readCodeListCsv(text)
	);
}

/** Elements as CSV or as a JSON Schema bundle; XML is no format of theirs: `exchange/unknown-format`. */
export function readElementsFile(bytes: Uint8Array): Result<ReadElements> {
	return withText(bytes, (text, first) => {
		if (first === '<') return fail({ code: 'exchange/unknown-format', at: 'line:1' });
		return first === '{' || first === '[' ? readElementBundle(text) : readElementsCsv(text);
	});
}

// helpers

function withText<T>(bytes: Uint8Array, read: (text: string, first: string) => Result<T>): Result<T> {
	const text = decodeText(bytes);
	return text.ok ? read(text.value, /\S/u.exec(text.value)?.[0] ?? '') : text;
}
