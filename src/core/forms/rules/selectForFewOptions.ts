import { MAX_RADIOS } from '../compile/resolveField.ts';
import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** A few choices are hidden in a list although they would fit on the screen, where they are read without a tap. */
export const selectForFewOptions: FormRule = {
	id: 'form/select-for-few-options',
	field: ({ id, at, item, definition, list }) => {
		if (item.control !== 'select' && item.control !== 'combobox') return undefined;
		if (definition?.dataType !== 'code' || !list || list.entries.length > MAX_RADIOS) return undefined;
		const params = { id, count: list.entries.length, limit: MAX_RADIOS };
		return finding(selectForFewOptions.id, 'warning', `${at}/control`, params, fixAt('form/remove-control', at, {}));
	}
};
