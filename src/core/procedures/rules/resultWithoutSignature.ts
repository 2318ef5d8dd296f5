import type { ProcedureRule } from '../context.ts';
import { templatesOf } from '../templatesOf.ts';

/**
 * The paper of a result has no place to sign. What grants or refuses something is void without a signature (khoản 1
 * Điều 13 Nghị định 30/2020/NĐ-CP); a notice may be one a system writes by itself.
 */
export const resultWithoutSignature: ProcedureRule = {
	id: 'procedure/result-without-signature',
	check: (procedure, context) => {
		const templates = templatesOf(procedure, context);
		return procedure.results.flatMap(({ outcome, template: alias = '', name }, index) => {
			const template = templates.get(alias);
			if (!template || template.signature) return [];
			return [
				{
					rule: resultWithoutSignature.id,
					severity: outcome === 'notice' ? ('warning' as const) : ('error' as const),
					at: `/results/${index}/template`,
					params: { name: name.vi, template: template.title.vi }
				}
			];
		});
	}
};
