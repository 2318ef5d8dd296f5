import type { Play } from './play/types.ts';
import type { ScenarioOutcome } from './types.ts';

/** What can be observed of a play: what scenarios expect. */
export function outcomeOf(play: Play): ScenarioOutcome {
	return {
		path: play.run?.passed.map(({ node }) => node) ?? [],
		asked: play.asked,
		prefilled: play.prefilled.map(({ placement }) => placement),
		errors: play.errors.map(({ at, keyword }) => ({ at, keyword })),
		fees: play.fees.map(({ id, amount }) => ({ id, amount })),
		due: play.run ? (play.due?.at ?? null) : null,
		notices: play.run?.notices.map(({ kind, node }) => `${kind}:${node}`) ?? [],
		result: play.result
	};
}
