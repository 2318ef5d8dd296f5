import { fold } from '#core/shared/fold.ts';
import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** "Ngày cấp", "Ngày, tháng, năm sinh", but not a count of days ("Số ngày"). */
const DATE = /^(ngay|date)(?![a-z])/;

/** A local field that asks for a date as text; the data type `date` always shows three boxes and checks the day. */
export const dateNotThreePart: FormRule = {
	id: 'form/date-not-three-part',
	field: ({ id, at, item, label }) => {
		const dataType = item.element === undefined ? item.local?.dataType : undefined;
		if (dataType !== 'string' && dataType !== 'text') return undefined;
		if (!DATE.test(fold(label?.vi ?? ''))) return undefined;
		const fix = fixAt('form/set-data-type', at, { dataType: 'date' });
		return finding(dateNotThreePart.id, 'warning', `${at}/local/dataType`, { id }, fix);
	}
};
