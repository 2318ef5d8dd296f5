export { addDuration, durationMinutes, type DueMoment, type TimeLimit } from './addDuration.ts';
export { clockStart, dossierDue, type DeadlineTerms } from './dossierDue.ts';
export { parseDuration, type Duration } from './duration.ts';
export { isLocalDate, localInstant, shiftDate, toLocal, weekdayOf, type LocalMoment } from './local.ts';
export type { Pause } from './spans.ts';
export type { CalendarDocument } from './types.ts';
export { isWorkingDay, workingDayFrom, workingDayMinutes } from './workingDay.ts';
export { addWorkingMinutes, workingMinutes } from './workingTime.ts';
