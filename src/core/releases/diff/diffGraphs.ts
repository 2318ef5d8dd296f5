import { diffWorkflows, type WorkflowChange } from '#core/workflows/diff/index.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import type { ReleaseDiff, SemanticChange } from './types.ts';

/** The workflow's part of a comparison; see `diffWorkflows`. */
export function diffGraphs(
	before: ProcessGraph,
	after: ProcessGraph
): Required<Pick<ReleaseDiff, 'changes' | 'migration'>> {
	const { changes, migration, plan } = diffWorkflows(before, after);
	return { changes: changes.map(toChange), migration: { class: migration, plan } };
}

// helpers

function toChange({
	code,
	params,
	at,
	compatibility,
	migration,
	reason,
	target
}: WorkflowChange): SemanticChange {
	return {
		part: 'workflow',
		code,
		...(params ? { params } : {}),
		compatibility,
		at,
		migration: {
			class: migration,
			...(reason ? { reason } : {}),
			...(target === undefined ? {} : { target })
		}
	};
}
