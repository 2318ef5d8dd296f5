import type { DataType } from '#core/dictionary/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** A data type as people say it. */
export function dataTypeName(type: DataType): string {
	const names: Readonly<Record<DataType, () => string>> = {
		string: () => m.dictionary_type_string(),
		text: () => m.dictionary_type_text(),
		integer: () => m.dictionary_type_integer(),
		money: () => m.dictionary_type_money(),
		decimal: () => m.dictionary_type_decimal(),
		date: () => m.dictionary_type_date(),
		yearMonth: () => m.dictionary_type_year_month(),
		boolean: () => m.dictionary_type_boolean(),
		code: () => m.dictionary_type_code(),
		codes: () => m.dictionary_type_codes(),
		personId: () => m.dictionary_type_person_id(),
		phone: () => m.dictionary_type_phone(),
		email: () => m.dictionary_type_email(),
		taxCode: () => m.dictionary_type_tax_code(),
		address: () => m.dictionary_type_address(),
		attachment: () => m.dictionary_type_attachment()
	};
	return names[type]();
}
