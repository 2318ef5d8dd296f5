import type { FormNode } from '../formNodes.ts';
import type { FormIndex } from './formIndex.ts';

/** The texts of all conditions a page or item stands under, from the page down; empty when it is always there. */
export function conditionText(index: FormIndex, node: FormNode): string {
	return index
		.line(node)
		.flatMap(({ visibleWhen }) => visibleWhen?.feel ?? [])
		.join(' and ');
}
