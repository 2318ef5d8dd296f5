/** Texts in one cell, separated by `|`; a `|` or `\` in a text has a `\` before it. */
export function joinCell(parts: readonly string[]): string {
	return parts.map((part) => part.replace(/[\\|]/g, '\\$&')).join('|');
}

export function splitCell(cell: string): readonly string[] {
	return [...`${cell}|`.matchAll(/((?:[^\\|]|\\.)*)\|/gsu)].map(([, part = '']) =>
		part.replace(/\\(.)/gsu, '$1')
	);
}
