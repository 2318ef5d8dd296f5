/** A label inside a sentence: its first letter small, unless the word is an abbreviation ("CCCD"). */
export function inSentence(label: string): string {
	const [first = '', second = ''] = label;
	const abbreviation = second !== '' && second === second.toUpperCase() && second !== second.toLowerCase();
	return abbreviation ? label : first.toLowerCase() + label.slice(first.length);
}
