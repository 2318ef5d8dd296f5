import type { CompiledForm, RichBlock } from '#core/forms/compile/types.ts';
import { textIn, type Locale, type Text } from '#core/shared/text.ts';
import type { DocumentBlock } from '../model/types.ts';

/** A text of the form that may be formatted, as the compiler read it; else its words as they are. */
export function richText(compiled: CompiledForm, id: string, text: Text, locale: Locale): DocumentBlock {
	const parsed = compiled.rich?.[id]?.[locale];
	return { type: 'rich', blocks: parsed ?? plain(textIn(text, locale)) };
}

// helpers

function plain(text: string): readonly RichBlock[] {
	return text
		.split(/\n{2,}/)
		.filter((part) => part.trim() !== '')
		.map((part) => ({ type: 'paragraph', content: [part.trim()] }));
}
