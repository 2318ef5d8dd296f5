import type { FormCondition } from '../compile/parseConditions.ts';
import type { FormNode } from '../formNodes.ts';
import type { FormIndex } from './formIndex.ts';

/**
 * The conditions a page or item is shown under, those of what holds it first. Of a column only its own: names of a row
 * go before those of the form, so conditions of the two cannot be taken together.
 */
export function visibilityOf(index: FormIndex, node: FormNode): readonly FormCondition[] {
	const line = node.type === 'field' && node.repeat !== undefined ? [node] : index.line(node);
	return line.flatMap(({ id }) => index.condition(id, 'visibleWhen') ?? []);
}
