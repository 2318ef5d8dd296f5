import type { Finding } from '#core/shared/finding.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import { OVERRIDE_RULES } from './rules/index.ts';
import type { ProcedureDocument } from './types.ts';

/** What `checkProcedure` finds in the procedure's overrides of `base`, without a library. */
export function checkOverrides(procedure: ProcedureDocument, base: ProcessGraph): readonly Finding[] {
	const context = { library: { get: () => undefined }, today: '', base };
	return OVERRIDE_RULES.flatMap((rule) => rule.check(procedure, context));
}
