import { parseRef } from '#core/shared/ref.ts';
import { dotted } from '../compile/answerPaths.ts';
import { FieldsMet } from './FieldsMet.ts';
import { fixAt } from './fixes/formFixes.ts';
import type { FormField, FormIndex } from './formIndex.ts';
import { finding, type FormRule } from './rule.ts';
import { conditionText } from './visibility.ts';

/**
 * The same datum of the same person is asked in two places that can both be on the screen (WCAG 3.3.7). Two fields
 * under different conditions count as alternatives.
 */
export const askedTwice: FormRule = {
	id: 'form/asked-twice',
	form: (index) => {
		const met = new FieldsMet(index);
		return index.fields.flatMap((field) => {
			const { element, role = '', calculation } = field.item;
			const id = element === undefined ? undefined : parseRef(element)?.id;
			if (id === undefined || calculation) return [];
			const other = met.meet(`${field.node.repeat ?? ''} ${id} ${role}`, field);
			if (!other) return [];
			const params = { id: field.id, other: other.id };
			const fix = canTakeOver(index, field, other) ? fixAt('form/take-over', field.at, { from: other.id }) : {};
			return [finding(askedTwice.id, 'warning', field.at, params, fix)];
		});
	}
};

// helpers

/** Values a calculation can hand on as they are. */
const STRUCTURED: ReadonlySet<string> = new Set(['address', 'attachment', 'codes']);

/** The other is on the screen whenever this one is, and does not depend on it. */
function canTakeOver(index: FormIndex, field: FormField, other: FormField): boolean {
	if (!field.definition || STRUCTURED.has(field.definition.dataType)) return false;
	const above = conditionText(index, other.node);
	if (above !== '' && above !== conditionText(index, field.node)) return false;
	const path = dotted(field.item.path);
	return index.line(other.node).every(({ id }) => !index.condition(id, 'visibleWhen')?.parsed.reads.includes(path));
}
