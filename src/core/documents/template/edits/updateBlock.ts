import type { TemplateBlock, TemplateDocument } from '../types.ts';

/** Changes of a block; `undefined` takes a property away. */
export type BlockChanges = Readonly<Record<string, unknown>>;

/** The template with properties of one block changed; its id and type stay. */
export function updateBlock(template: TemplateDocument, id: string, changes: BlockChanges): TemplateDocument {
	return {
		...template,
		blocks: template.blocks.map((block) => {
			if (block.id !== id) return block;
			const entries = Object.entries({ ...block, ...changes, id, type: block.type });
			return Object.fromEntries(
				entries.filter(([, value]) => value !== undefined)
			) as unknown as TemplateBlock;
		})
	};
}
