import type { TemplateDocument } from '../types.ts';

/** The template with a block `steps` places further down (up when negative), as far as there are places. */
export function moveBlock(template: TemplateDocument, id: string, steps: number): TemplateDocument {
	const from = template.blocks.findIndex((block) => block.id === id);
	const to = Math.min(template.blocks.length - 1, Math.max(0, from + steps));
	const block = template.blocks[from];
	if (!block || from === to) return template;
	return { ...template, blocks: template.blocks.toSpliced(from, 1).toSpliced(to, 0, block) };
}
