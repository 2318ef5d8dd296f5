import type { StepBinding } from '#core/workflows/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

export type LimitUnit = 'M' | 'H' | 'D' | 'CH' | 'CD';

export const LIMIT_UNITS: readonly LimitUnit[] = ['M', 'H', 'D', 'CH', 'CD'];

type TimeLimit = NonNullable<StepBinding['timeLimit']>;

/** "3 giờ", "1 ngày làm việc"; a mixed duration is given in its smallest unit, no time at all is within the day. */
export function limitText(limit: TimeLimit): string {
	const { amount, unit } = splitLimit(limit);
	return amount === 0 ? m.workflows_limit_same_day() : TEXTS[unit]({ amount });
}

/** A sum of working time in hours and minutes: "7 giờ 30 phút". */
export function workingTimeText(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	if (hours === 0) return TEXTS.M({ amount: rest });
	return rest === 0
		? TEXTS.H({ amount: hours })
		: `${TEXTS.H({ amount: hours })} ${TEXTS.M({ amount: rest })}`;
}

export function unitName(unit: LimitUnit): string {
	return NAMES[unit]();
}

/** One amount and one unit, as it is typed in. Working days count 8 h, calendar days 24 h. */
export function splitLimit({ duration, calendar }: TimeLimit): {
	readonly amount: number;
	readonly unit: LimitUnit;
} {
	const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
	const [days = 0, hours = 0, minutes = 0] = [match?.[1], match?.[2], match?.[3]].map((part) =>
		Number(part ?? 0)
	);
	if (calendar === 'calendar') {
		return hours ? { amount: days * 24 + hours, unit: 'CH' } : { amount: days, unit: 'CD' };
	}
	if (minutes) return { amount: (days * 8 + hours) * 60 + minutes, unit: 'M' };
	if (hours) return { amount: days * 8 + hours, unit: 'H' };
	return { amount: days, unit: 'D' };
}

export function joinLimit(amount: number, unit: LimitUnit): TimeLimit {
	const calendar = unit === 'CD' || unit === 'CH' ? 'calendar' : 'working';
	if (unit === 'D' || unit === 'CD') return { duration: `P${amount}D`, calendar };
	return { duration: unit === 'M' ? `PT${amount}M` : `PT${amount}H`, calendar };
}

// helpers

const TEXTS: Readonly<Record<LimitUnit, (inputs: { amount: number }) => string>> = {
	M: m.workflows_limit_minutes,
	H: m.workflows_limit_hours,
	D: m.workflows_limit_days,
	CH: m.workflows_limit_clock_hours,
	CD: m.workflows_limit_calendar_days
};

const NAMES: Readonly<Record<LimitUnit, () => string>> = {
	M: m.workflows_unit_minutes,
	H: m.workflows_unit_hours,
	D: m.workflows_unit_days,
	CH: m.workflows_unit_clock_hours,
	CD: m.workflows_unit_calendar_days
};
