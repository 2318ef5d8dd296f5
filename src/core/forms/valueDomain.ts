import type { Library } from '#core/catalogue/types.ts';
import type { Constraints, DataType } from '#core/dictionary/types.ts';
import type { Domain } from '#core/expressions/index.ts';

/**
 * What a value of the type can be, for conditions to be analysed. Undefined for types without single values
 * (attachments, addresses, several codes), for partly known dates and for a list that is not there.
 */
export function valueDomain(
	dataType: DataType,
	limits: Constraints | undefined,
	library: Library
): Domain | undefined {
	const optional = true;
	switch (dataType) {
		case 'boolean':
			return { type: 'boolean', optional };
		case 'date':
			return (limits?.precision ?? 'day') === 'day' ? { type: 'date', optional } : undefined;
		case 'integer':
		case 'money':
		case 'decimal': {
			const { minimum, maximum } = limits ?? {};
			return {
				type: 'number',
				integer: dataType !== 'decimal',
				...(minimum === undefined ? {} : { minimum }),
				...(maximum === undefined ? {} : { maximum }),
				optional
			};
		}
		case 'code': {
			const list = limits?.codeList === undefined ? undefined : library.get('codelist', limits.codeList);
			return list && { type: 'code', codes: list.entries.map(({ code }) => code), optional };
		}
		case 'address':
		case 'attachment':
		case 'codes':
			return undefined;
		default:
			return { type: 'string', optional };
	}
}
