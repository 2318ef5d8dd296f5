import type { JsonPointer } from '#core/shared/pointer.ts';

/** Pointer of a column's value in a row. */
export function rowPointer(repeat: JsonPointer, row: number, column: JsonPointer): JsonPointer {
	return `${repeat}/${row}${column}`;
}

/** Element id of the control at a pointer; `part` names one input of several. */
export function controlId(prefix: string, pointer: JsonPointer, part?: string): string {
	const id = `${prefix}${pointer.replaceAll('/', '-')}`;
	return part === undefined ? id : `${id}--${part}`;
}
