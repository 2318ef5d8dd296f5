import type { Witness } from '#core/expressions/index.ts';

/** Values under which something holds, as FEEL writes them: `form.child.gender = "other", step.check.outcome = null`. */
export function witnessText(witness: Witness): string {
	return witness.map(({ path, value }) => `${path} = ${JSON.stringify(value)}`).join(', ');
}
