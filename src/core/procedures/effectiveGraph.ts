import { applyOverrides } from '#core/workflows/overrides/index.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import type { ProcedureDocument } from './types.ts';

/** The workflow as this procedure does it: the one it pins, with its own differences. Everything but the rules reads it. */
export function effectiveGraph(
	procedure: Pick<ProcedureDocument, 'workflowOverrides'>,
	base: ProcessGraph
): ProcessGraph {
	return applyOverrides(base, procedure.workflowOverrides).graph;
}
