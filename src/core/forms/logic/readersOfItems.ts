import { formNodes } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { formLogic, type LogicRule } from './formLogic.ts';

/** The rules elsewhere in the form that read `ids` or what is inside them: what removing them would leave without. */
export function readersOfItems(form: FormDocument, ids: readonly string[]): readonly LogicRule[] {
	const gone = new Set(ids);
	// Parents come before children.
	for (const node of formNodes(form)) if (node.parent !== undefined && gone.has(node.parent)) gone.add(node.id);
	return formLogic(form).filter(
		(rule) => !gone.has(rule.id) && (rule.reads.some((read) => gone.has(read)) || (rule.item !== undefined && gone.has(rule.item)))
	);
}
