import type { DataType } from '#core/dictionary/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

const NAMES: Record<DataType, () => string> = {
	string: m.designer_type_string,
	text: m.designer_type_text,
	integer: m.designer_type_integer,
	money: m.designer_type_money,
	decimal: m.designer_type_decimal,
	date: m.designer_type_date,
	yearMonth: m.designer_type_year_month,
	boolean: m.designer_type_boolean,
	code: m.designer_type_code,
	codes: m.designer_type_codes,
	personId: m.designer_type_person_id,
	phone: m.designer_type_phone,
	email: m.designer_type_email,
	taxCode: m.designer_type_tax_code,
	address: m.designer_type_address,
	attachment: m.designer_type_attachment
};

/** The data type in words: "ngày", "mã chọn một". */
export function dataTypeName(dataType: DataType): string {
	return NAMES[dataType]();
}
