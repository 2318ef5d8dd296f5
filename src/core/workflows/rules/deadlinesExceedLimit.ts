import { longestPath, workMinutes, WORKING_DAY } from '../graph/longestPath.ts';
import { findingAt, type Rule } from './rule.ts';

/**
 * The steps of the longest way take more working time than the law gives. Loops count once, steps that stop the clock not
 * at all. "Within the day" (`P0D`) is at most one working day. Where calendar days are compared with working days, it is an
 * error only when it holds whatever weekday they begin on.
 */
export const deadlinesExceedLimit: Rule = {
	graph: (index, { legalLimit }) => {
		if (!legalLimit) return undefined;
		const most = workMinutes(legalLimit, 'most') || WORKING_DAY;
		const surely = longestPath(index, undefined, 'least').minutes > most;
		const limit = surely ? most : workMinutes(legalLimit) || WORKING_DAY;
		const { minutes, path } = longestPath(index, undefined, surely ? 'least' : 'average');
		if (minutes <= limit) return undefined;
		const params = { hours: hours(minutes), limit: hours(limit) };
		return findingAt('deadlines-exceed-limit', surely ? 'error' : 'warning', index.graph, params, { path });
	}
};

// helpers

function hours(minutes: number): number {
	return Math.round((minutes / 60) * 10) / 10;
}
