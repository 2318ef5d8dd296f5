import type { TemplateBlock, TemplateDocument } from '../types.ts';

/** A block without its id, which is given when it is added. */
export type NewBlock = TemplateBlock extends infer B
	? B extends TemplateBlock
		? Omit<B, 'id'>
		: never
	: never;

/** The template with `block` after the block `after`, or at the end; answers the id it got. */
export function addBlock(
	template: TemplateDocument,
	block: NewBlock,
	after?: string
): { readonly template: TemplateDocument; readonly id: string } {
	const taken = new Set(template.blocks.map(({ id }) => id));
	let number = 1;
	while (taken.has(`${block.type}${number}`)) number += 1;
	const id = `${block.type}${number}`;
	const found = template.blocks.findIndex((one) => one.id === after);
	const at = found < 0 ? template.blocks.length : found + 1;
	const blocks = template.blocks.toSpliced(at, 0, { ...block, id } as TemplateBlock);
	return { template: { ...template, blocks }, id };
}
