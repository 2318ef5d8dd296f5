import type { Phrase } from '#core/shared/phrase.ts';
import { parseDuration } from './duration.ts';

/** A time limit in words: `P1D` of the working calendar is a working day, a limit of no time is within the day. */
export function durationPhrase(duration: string, calendar: 'working' | 'calendar'): Phrase {
	const parsed = parseDuration(duration);
	if (!parsed) return { code: 'diff/duration', params: { duration } };
	const { days, hours, minutes } = parsed;
	if (days + hours + minutes === 0) return { code: 'diff/within-day' };
	if (hours === 0 && minutes === 0) return { code: `diff/${calendar}-days`, params: { days } };
	return {
		code: `diff/${calendar}-hours`,
		params: { hours: days * (calendar === 'working' ? 8 : 24) + hours + minutes / 60 }
	};
}
