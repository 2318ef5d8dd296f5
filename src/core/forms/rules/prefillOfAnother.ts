import { parseRef } from '#core/shared/ref.ts';
import { finding, type FormRule } from './rule.ts';

/** The source's field holds another element than the one it fills, of another type: what comes will not fit. */
export const prefillOfAnother: FormRule = {
	id: 'form/prefill-of-another',
	field: ({ id, at, item, element }, _, { library }) => {
		if (!item.prefill || !element) return undefined;
		const { source, field } = item.prefill;
		const ref = library.get('source', source)?.fields.find(({ name }) => name === field)?.element;
		const held = ref === undefined ? undefined : parseRef(ref)?.id;
		if (held === undefined || held === element.id) return undefined;
		const alike = library.get('element', ref ?? '')?.dataType === element.dataType;
		return finding(prefillOfAnother.id, alike ? 'hint' : 'warning', `${at}/prefill`, { id, field, held });
	}
};
