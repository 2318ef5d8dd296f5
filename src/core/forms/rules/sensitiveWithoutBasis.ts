import { finding, type FormRule } from './rule.ts';

/**
 * Sensitive personal data is asked and the field cites no law that lets the agency ask it here; error when the element
 * cites none either.
 */
export const sensitiveWithoutBasis: FormRule = {
	id: 'form/sensitive-without-basis',
	field: ({ id, at, item, element }) => {
		if (element?.sensitivity !== 'sensitive' || item.calculation || (item.citations ?? []).length > 0) return undefined;
		const severity = (element.citations ?? []).length > 0 ? 'warning' : 'error';
		return finding(sensitiveWithoutBasis.id, severity, at, { id });
	}
};
