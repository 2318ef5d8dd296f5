import type { Instant } from '#core/shared/ports.ts';

/** "09:41" today, "09:41 21/11" otherwise, in Vietnamese time whatever the computer says. */
export function localTime(instant: Instant, today: Instant = new Date().toISOString()): string {
	const [day, time] = parts(instant);
	return day === parts(today)[0] ? time : `${time} ${day.slice(0, 5)}`;
}

// helpers

function parts(instant: Instant): [day: string, time: string] {
	const date = new Date(instant);
	const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
	return [
		new Intl.DateTimeFormat('en-GB', { ...zone, dateStyle: 'short' }).format(date),
		new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'short' }).format(date)
	];
}
