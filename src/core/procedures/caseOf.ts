import type { Scope } from '#core/expressions/index.ts';
import { holds } from './holds.ts';
import type { ProcedureCase, ProcedureDocument } from './types.ts';

/** The case a dossier falls under: the first whose condition holds over `form.*` and `dossier.*`. */
export function caseOf(procedure: ProcedureDocument, scope: Scope): ProcedureCase | undefined {
	return procedure.cases.find((candidate) => holds(candidate.when, scope));
}
