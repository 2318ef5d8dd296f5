/** The first character of a text as standards name it, `U+000B`. */
export function characterName(text: string): string {
	return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
