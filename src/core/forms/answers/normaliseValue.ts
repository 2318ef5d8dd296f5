import type { DataType } from '#core/dictionary/types.ts';
import { toPointer, type JsonPointer } from '#core/shared/pointer.ts';

/** Parts an address and a file may have; others are not part of the form. */
const ADDRESS_PARTS = ['province', 'commune', 'line'];
const FILE_PARTS = ['name', 'mediaType', 'size', 'digest'];

/**
 * An answer as it is stored: text in NFC, without outer spaces, lone surrogates replaced; identifiers without the
 * spaces, dots and dashes people group digits with. Nothing answered (empty text, null, empty list) is undefined,
 * and so are parts of a date left open at its end (`1960--` is `1960`).
 * A value of another type is left as it is: validation reports it. `onUnknown` hears where parts stand that do
 * not belong, by pointer from the value.
 */
export function normaliseValue(
	dataType: DataType,
	value: unknown,
	onUnknown: (at: JsonPointer) => void = () => undefined
): unknown {
	if (value === null || value === undefined) return undefined;
	if (typeof value === 'string') return normaliseText(dataType, value);
	if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item, index) => listItem(dataType, item, index));
	if (typeof value === 'object' && dataType === 'address') {
		return knownParts(value, ADDRESS_PARTS, '', onUnknown);
	}
	return value;

	function listItem(type: DataType, item: unknown, index: number): unknown {
		if (typeof item === 'string') return clean(item);
		if (type !== 'attachment' || typeof item !== 'object' || item === null) return item;
		return knownParts(item, FILE_PARTS, `/${index}`, onUnknown) ?? {};
	}
}

// helpers

function normaliseText(dataType: DataType, value: string): string | undefined {
	const text = clean(dataType === 'text' ? value.replace(/\r\n?/g, '\n') : value);
	const stored = storedText(dataType, text);
	return stored === '' ? undefined : stored;
}

function storedText(dataType: DataType, text: string): string {
	switch (dataType) {
		case 'personId':
		case 'phone':
			return text.replace(/[ \u00A0.-]/g, '');
		case 'date':
		case 'yearMonth':
			return withoutTail(text);
		default:
			return text;
	}
}

/** Without the dashes at its end; by hand, because `/-+$/` takes a square of time on a flood of dashes. */
function withoutTail(text: string): string {
	let end = text.length;
	while (text[end - 1] === '-') end--;
	return text.slice(0, end);
}

function clean(text: string): string {
	return text
		.replace(/\p{Surrogate}/gu, '\uFFFD')
		.normalize('NFC')
		.trim();
}

function knownParts(
	value: object,
	names: readonly string[],
	at: JsonPointer,
	onUnknown: (at: JsonPointer) => void
): unknown {
	const parts: Record<string, unknown> = {};
	for (const [name, part] of Object.entries(value)) {
		if (!names.includes(name)) onUnknown(at + toPointer([name]));
		else if (typeof part === 'string') {
			if (clean(part) !== '') parts[name] = clean(part);
		} else if (part !== null && part !== undefined) parts[name] = part;
	}
	return Object.keys(parts).length === 0 ? undefined : parts;
}
