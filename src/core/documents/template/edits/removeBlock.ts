import type { TemplateDocument } from '../types.ts';

export function removeBlock(template: TemplateDocument, id: string): TemplateDocument {
	return { ...template, blocks: template.blocks.filter((block) => block.id !== id) };
}
