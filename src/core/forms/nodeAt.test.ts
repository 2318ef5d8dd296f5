import { expect, it } from 'vitest';
import { formNodes } from './formNodes.ts';
import { nodeAt, propertyAt } from './nodeAt.ts';
import type { FormDocument, FormItem } from './types.ts';

function nodesOf(items: readonly FormItem[]) {
	return formNodes({ pages: [{ id: 'p', title: { vi: 'P' }, items }] } as unknown as FormDocument);
}

const texts = Array.from({ length: 11 }, (_, index) => ({
	type: 'text' as const,
	id: `t${index}`,
	text: { vi: `${index}` }
}));

it('does not confuse item 1 with item 10', () => {
	expect(nodeAt(nodesOf(texts), '/pages/0/items/10/text')?.id).toBe('t10');
});

it('finds the innermost item', () => {
	const nodes = nodesOf([{ type: 'section', id: 's', title: { vi: 'S' }, items: texts }]);
	expect(nodeAt(nodes, '/pages/0/items/0/items/3')?.id).toBe('t3');
	expect(nodeAt(nodes, '/pages/0/items/0/title/vi')?.id).toBe('s');
});

it('finds nothing for what stands on the form itself', () => {
	expect(nodeAt(nodesOf(texts), '/title')).toBeUndefined();
});

it('names what of the item is meant', () => {
	const [page, first] = nodesOf(texts);
	expect(first && propertyAt(first, '/pages/0/items/0/text/vi')).toBe('text');
	expect(page && propertyAt(page, '/pages/0')).toBe('');
});
