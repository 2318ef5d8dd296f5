import type { Finding } from '#core/shared/finding.ts';
import type { ProcedureRule } from '../context.ts';
import { mainForm } from '../mainForm.ts';

/** Input data, process and electronic result: without one of them there is nothing to execute. */
export const threePartsIncomplete: ProcedureRule = {
	id: 'procedure/three-parts-incomplete',
	check: (procedure) => {
		const missing = (part: string, at: string): Finding => ({
			rule: threePartsIncomplete.id,
			severity: 'error',
			at,
			params: { part }
		});
		return [
			...(mainForm(procedure) === undefined ? [missing('input', '/uses')] : []),
			...(procedure.uses.workflow === undefined ? [missing('process', '/uses')] : []),
			...(procedure.results.some((result) => result.outcome === 'granted')
				? []
				: [missing('result', '/results')])
		];
	}
};
