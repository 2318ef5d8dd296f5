export type DurationUnit = 'D' | 'H' | 'M';

/** One amount and one unit, as a deadline is typed in; a mixed duration is given in its smallest unit, a day as 8 h. */
export function splitDuration(duration: string): { readonly amount: number; readonly unit: DurationUnit } {
	const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
	const [days, hours, minutes] = [match?.[1], match?.[2], match?.[3]].map((part) => Number(part ?? 0));
	if (minutes) return { amount: ((days ?? 0) * 8 + (hours ?? 0)) * 60 + minutes, unit: 'M' };
	if (hours) return { amount: (days ?? 0) * 8 + hours, unit: 'H' };
	return { amount: days ?? 0, unit: 'D' };
}

/** ISO 8601: `P7D`, `PT3H`, `PT30M`. */
export function joinDuration({ amount, unit }: { amount: number; unit: DurationUnit }): string {
	return unit === 'D' ? `P${amount}D` : `PT${amount}${unit}`;
}
