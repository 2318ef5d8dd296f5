import type { ProcessGraph } from '#core/workflows/types.ts';
import type { ProcedureContext, ProcedureRule } from '../context.ts';
import type { ProcedureDocument } from '../types.ts';
import { overridePointer, overrideProblems } from './overrideProblems.ts';

/** A condition still reads how a skipped step ended, or no other step makes the result it made. */
export const skippedStepNeeded: ProcedureRule = {
	id: 'procedure/skipped-step-needed',
	check: (procedure, context) =>
		overrideProblems(procedure, context).flatMap((found) => {
			if (found.problem !== 'outcomeRead' && found.problem !== 'resultNeeded') return [];
			const by =
				found.problem === 'outcomeRead'
					? flowName(context, found.by)
					: resultName(procedure, found.result ?? '');
			return [
				{
					rule: skippedStepNeeded.id,
					severity: 'error' as const,
					at: overridePointer(found.step),
					params: { name: found.name, by }
				}
			];
		})
};

// helpers

function flowName({ base }: ProcedureContext, id: string): string {
	const flow = base?.flows.find((each) => each.id === id);
	if (!base || !flow) return id;
	return flow.name || `${nodeName(base, flow.source)} → ${nodeName(base, flow.target)}`;
}

function nodeName({ nodes }: ProcessGraph, id: string): string {
	return nodes.find((node) => node.id === id)?.name || id;
}

/** Without a code it is the result the procedure grants. */
function resultName({ results }: ProcedureDocument, code: string): string {
	const result =
		results.find((each) => each.code === code) ?? results.find(({ outcome }) => outcome === 'granted');
	return result?.name.vi ?? code;
}
