import { fold } from '#core/shared/fold.ts';
import { FieldsMet } from './FieldsMet.ts';
import type { FormField, FormIndex } from './formIndex.ts';
import { finding, type FormRule } from './rule.ts';

/** Two fields of one page have the same label under the same headings: heard without the page, they are one. */
export const labelDuplicate: FormRule = {
	id: 'form/label-duplicate',
	form: (index) => {
		const met = new FieldsMet(index);
		const headings = headingsIn(index);
		return index.fields.flatMap((field) => {
			if (!field.label || field.label.vi.trim() === '') return [];
			const other = met.meet([headings(field), field.label.vi.trim().toLowerCase()].join('\n'), field);
			if (!other) return [];
			const params = { id: field.id, other: other.id, label: field.label.vi };
			return [finding(labelDuplicate.id, 'warning', field.at, params)];
		});
	}
};

// helpers

/** The page, and the titles of what groups a field on it; worked out once for all fields of a group. */
function headingsIn(index: FormIndex): (field: FormField) => string {
	const told = new Map<string | undefined, string>();
	return ({ node }) => {
		const known = told.get(node.parent);
		if (known !== undefined) return known;
		const groups = index.line(node).flatMap((above) => {
			if (above.type === 'section') return [fold(above.item.title.vi)];
			return above.type === 'repeat' ? [above.id] : [];
		});
		const found = [node.page, ...groups].join('\n');
		told.set(node.parent, found);
		return found;
	};
}
