import type { Text } from '#core/shared/text.ts';
import type { FormNode } from '../formNodes.ts';
import { parseMarkdown, type UnsupportedMarkdown } from './parseMarkdown.ts';
import { plainText } from './plainText.ts';
import type { RichBlock } from './types.ts';

/** A text of a page or item that authors write in Markdown, parsed in both languages. */
export interface RichText {
	readonly vi: readonly RichBlock[];
	readonly en: readonly RichBlock[];
	/** What readers without rich text get. */
	readonly plain: Required<Text>;
	readonly unsupported: readonly UnsupportedMarkdown[];
}

/** Which text of a node is Markdown, and under which name its plain text stands in the messages. */
export function markdownOf(node: FormNode): { readonly name: string; readonly text: Text } | undefined {
	switch (node.type) {
		case 'page':
			return node.item.intro && { name: 'intro', text: node.item.intro };
		case 'text':
			return { name: 'text', text: node.item.text };
		case 'field':
			return node.item.control === 'declaration' && node.item.statement
				? { name: 'statement', text: node.item.statement }
				: undefined;
		default:
			return undefined;
	}
}

/** A missing English text is the Vietnamese one. */
export function richText(text: Text): RichText {
	const known = parsed.get(text);
	if (known) return known;
	const vi = parseMarkdown(text.vi);
	const en = text.en === undefined ? vi : parseMarkdown(text.en);
	const rich = {
		vi: vi.blocks,
		en: en.blocks,
		plain: { vi: plainText(vi.blocks), en: plainText(en.blocks) },
		unsupported: [...new Set([...vi.unsupported, ...en.unsupported])]
	};
	parsed.set(text, rich);
	return rich;
}

// helpers

/** Documents are immutable: a text that was not edited is the same object in the next compilation. */
const parsed = new WeakMap<Text, RichText>();
