import type { DataType } from '#core/dictionary/types.ts';
import type { FormField } from './formIndex.ts';
import { finding, type FormRule } from './rule.ts';

/** Data the browser can fill in for the person who types (HTML autofill tokens of WCAG 1.3.5). */
const TOKEN_OF_TYPE: Partial<Record<DataType, string>> = { phone: 'tel', email: 'email' };
const TOKEN_OF_NAME: Readonly<Record<string, string>> = { fullName: 'name', birthDate: 'bday' };

/** The applicant's own name, birthday, phone or email is asked under a definition without an autofill token. */
export const autocompleteMissing: FormRule = {
	id: 'form/autocomplete-missing',
	field: (field) => {
		const { id, at, item, element } = field;
		if (item.role !== 'applicant' || item.calculation || element?.autocomplete !== undefined) return undefined;
		const token = tokenOf(field);
		if (token === undefined) return undefined;
		const place = element ? `${at}/element` : at;
		return finding(autocompleteMissing.id, 'warning', place, { id, token });
	}
};

// helpers

function tokenOf({ item, definition }: FormField): string | undefined {
	const name = item.path.split('/').at(-1) ?? '';
	return (definition && TOKEN_OF_TYPE[definition.dataType]) ?? TOKEN_OF_NAME[name];
}
