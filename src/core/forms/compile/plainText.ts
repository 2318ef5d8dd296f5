import type { RichBlock, RichInline } from './types.ts';

/** Rich text without its form: a line per paragraph and per item of a list, items with a dash or their number. */
export function plainText(blocks: readonly RichBlock[]): string {
	return blocks.flatMap(lines).join('\n');
}

export function plainInline(content: readonly RichInline[]): string {
	return content.map((part) => (typeof part === 'string' ? part : plainInline(part.content))).join('');
}

// helpers

function lines(block: RichBlock): readonly string[] {
	if (block.type === 'paragraph') return [plainInline(block.content)];
	return block.items.map((item, index) => {
		const mark = block.ordered ? `${index + 1}.` : '–';
		return `${mark} ${plainText(item)}`;
	});
}
