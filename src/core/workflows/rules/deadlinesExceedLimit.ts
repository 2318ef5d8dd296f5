import { parseDuration } from '#core/calendar/index.ts';
import { longestPath, WORKING_DAY } from '../graph/longestPath.ts';
import { findingAt, type Rule, type WorkflowContext } from './rule.ts';

/**
 * The steps of the longest way take more working time than the law gives. Loops count once, steps that stop the clock
 * and calendar-time steps not at all. A limit in calendar days is taken as five working days in seven; "within the day"
 * (`P0D`) is at most one working day.
 */
export const deadlinesExceedLimit: Rule = (index, { legalLimit }) => {
	const limit = legalLimit && limitMinutes(legalLimit);
	if (limit === undefined) return [];
	const { minutes } = longestPath(index);
	if (minutes <= limit) return [];
	return [
		findingAt('deadlines-exceed-limit', 'error', index.graph, { hours: hours(minutes), limit: hours(limit) })
	];
};

// helpers

function limitMinutes({ duration, calendar }: NonNullable<WorkflowContext['legalLimit']>): number | undefined {
	const parsed = parseDuration(duration);
	if (!parsed) return undefined;
	const days = calendar === 'working' ? parsed.days : (parsed.days * 5) / 7;
	return days * WORKING_DAY + parsed.hours * 60 + parsed.minutes || WORKING_DAY;
}

function hours(minutes: number): number {
	return Math.round((minutes / 60) * 10) / 10;
}
