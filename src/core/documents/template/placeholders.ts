/** A text cut at its placeholders `{form.child.fullName}`; braces around anything else are ordinary text. */
export type TextPart = { readonly text: string } | { readonly path: string };

const PLACEHOLDER = /\{((?:form|dossier|step|result|agency)(?:\.[A-Za-z][A-Za-z0-9_-]*)+)\}/g;

export function textParts(text: string): readonly TextPart[] {
	const parts: TextPart[] = [];
	let end = 0;
	for (const match of text.matchAll(PLACEHOLDER)) {
		if (match.index > end) parts.push({ text: text.slice(end, match.index) });
		parts.push({ path: match[1] ?? '' });
		end = match.index + match[0].length;
	}
	if (end < text.length) parts.push({ text: text.slice(end) });
	return parts;
}

/** `text` with every placeholder replaced by what `valueOf` says; what it says is never read as a placeholder. */
export function fillText(text: string, valueOf: (path: string) => string): string {
	return textParts(text)
		.map((part) => ('path' in part ? valueOf(part.path) : part.text))
		.join('');
}

export function placeholdersIn(text: string): readonly string[] {
	return textParts(text).flatMap((part) => ('path' in part ? [part.path] : []));
}
