import { canPlace } from '../ops/containers.ts';
import type { FormNode } from '../formNodes.ts';
import { fixAt } from './fixes/formFixes.ts';
import type { FormIndex } from './formIndex.ts';
import { finding, type FormRule } from './rule.ts';

/**
 * A page or question appears, or becomes required, by an answer asked on a later page: people have passed it by then.
 * In a task list pages have no order.
 */
export const ruleReadsLaterField: FormRule = {
	id: 'form/rule-reads-later-field',
	condition: ({ id, at, use, repeat, parsed }, index) => {
		const node = index.node(id);
		if ((use !== 'visibleWhen' && use !== 'requiredWhen') || !node || index.form.layout === 'taskList') return undefined;
		const asked = parsed.reads
			.flatMap((read) => index.readers(read, repeat))
			.flatMap((reader) => index.field(reader) ?? [])
			.filter(({ item, node: field }) => !item.calculation && index.position(field.page) > index.position(node.page));
		const last = asked.at(-1);
		if (!last) return undefined;
		const behind = last.node.repeat ?? last.id;
		const fix = canFollow(index, node, behind) ? fixAt('form/move-after', node.at, { id: behind }) : {};
		return finding(ruleReadsLaterField.id, 'warning', at, { id, other: last.id }, fix);
	}
};

// helpers

function canFollow({ form, node: find }: FormIndex, node: FormNode, id: string): boolean {
	if (node.type === 'page') return true;
	const inRow = node.type === 'field' && node.repeat !== undefined;
	return !inRow && canPlace(form, node.id, find(id)?.parent ?? '');
}
