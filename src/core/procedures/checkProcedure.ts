import type { Finding } from '#core/shared/finding.ts';
import type { ProcedureContext } from './context.ts';
import { PROCEDURE_RULES } from './rules/index.ts';
import type { ProcedureDocument } from './types.ts';

/**
 * Findings on a procedure and on how its parts fit together. `at` is a pointer into the procedure, or the id of a
 * workflow element. Findings inside the form or the workflow are theirs (`checkForm`, `checkWorkflow`).
 */
export function checkProcedure(procedure: ProcedureDocument, context: ProcedureContext): Finding[] {
	return PROCEDURE_RULES.flatMap((rule) => rule.check(procedure, context));
}
