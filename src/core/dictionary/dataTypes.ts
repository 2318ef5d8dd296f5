import type { Constraints, DataType } from './types.ts';

const CENTURY = '(1[89]|2[01])';
const MONTH = '(0[1-9]|1[0-2])';

/**
 * What a data type demands before an element says more. An element's own constraint of the same name replaces it.
 *
 * - `string` is one line: no control characters; `text` may hold line breaks and tabs.
 * - `personId`: 12 digits (số định danh cá nhân, Luật Căn cước 26/2023/QH15).
 * - `taxCode`: 10 digits, 10 + branch of 3, or the 12 digits of a person's id, which is the tax code of individuals
 *   and business households.
 * - `phone`: national with leading 0, or international with +.
 * - `email`: a subset of every validator's `format: email`, so that all agree.
 * - `date`: a real day of the years 1800–2199; 29 February only in leap years. Of a `precision` other than `day` also
 *   a month or a year of these.
 * - `money` is integer đồng. Numbers stay within what JSON programs hold exactly.
 */
export const TYPE_CONSTRAINTS: Readonly<Record<DataType, Constraints>> = {
	string: { maxLength: 250, pattern: '^[^\\u0000-\\u001F\\u007F-\\u009F]*$' },
	text: { maxLength: 4000, pattern: '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$' },
	integer: { minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
	money: { minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
	decimal: { minimum: -1e12, maximum: 1e12, scale: 2 },
	date: { pattern: datePattern() },
	yearMonth: { pattern: `^${CENTURY}[0-9]{2}-${MONTH}$` },
	boolean: {},
	code: { maxLength: 64 },
	codes: { maxLength: 64, maxCount: 50 },
	personId: { pattern: '^[0-9]{12}$' },
	phone: { pattern: '^(0[0-9]{9,10}|\\+[1-9][0-9]{7,14})$' },
	email: {
		maxLength: 254,
		pattern:
			'^[A-Za-z0-9_%+-]{1,64}(\\.[A-Za-z0-9_%+-]{1,64}){0,4}@[A-Za-z0-9]+(-[A-Za-z0-9]+)*(\\.[A-Za-z0-9]+(-[A-Za-z0-9]+)*)+$'
	},
	taxCode: { pattern: '^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$' },
	address: { maxLength: 250 },
	attachment: {
		mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'],
		maxBytes: 10 * 1024 * 1024,
		maxCount: 5
	}
};

/** An element's constraints over those of its data type. */
export function effectiveConstraints(dataType: DataType, own: Constraints | undefined): Constraints {
	return {
		...TYPE_CONSTRAINTS[dataType],
		...(isPartial(dataType, own) && { pattern: datePattern(own?.precision) }),
		...own
	};
}

/** Whether a date may be a year, or a year and a month, alone. */
export function isPartial(dataType: DataType, constraints: Constraints | undefined): boolean {
	return dataType === 'date' && (constraints?.precision ?? 'day') !== 'day';
}

// helpers

/** Days; and months, and years, where no more need be known. */
function datePattern(precision: Constraints['precision'] = 'day'): string {
	const leapCentury = '20';
	const leapYear = '(0[48]|[2468][048]|[13579][26])';
	const ordinary =
		'((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))';
	const day = `${CENTURY}[0-9]{2}-${ordinary}|(${CENTURY}${leapYear}|${leapCentury}00)-02-29`;
	const month = `${CENTURY}[0-9]{2}-${MONTH}`;
	const year = `${CENTURY}[0-9]{2}`;
	switch (precision) {
		case 'day':
			return `^(${day})$`;
		case 'month':
			return `^(${day}|${month})$`;
		case 'year':
			return `^(${day}|${month}|${year})$`;
	}
}
