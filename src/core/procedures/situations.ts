import type { Situation } from './applies.ts';
import type { ProcedureDocument } from './types.ts';

/** Every combination of case and channel a dossier can come in. */
export function situationsOf(procedure: ProcedureDocument): readonly Situation[] {
	const cases = procedure.cases.length > 0 ? procedure.cases.map(({ id }) => id) : [undefined];
	return cases.flatMap((id) => procedure.channels.map(({ channel }) => ({ case: id, channel })));
}
