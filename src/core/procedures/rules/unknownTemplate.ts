import type { ProcedureRule } from '../context.ts';
import { templateAliases } from '../templatesOf.ts';

/** A result names a template alias the procedure does not use. */
export const unknownTemplate: ProcedureRule = {
	id: 'procedure/unknown-template',
	check: (procedure) => {
		const aliases = templateAliases(procedure);
		return procedure.results.flatMap(({ template }, index) =>
			template === undefined || aliases.includes(template)
				? []
				: [
						{
							rule: unknownTemplate.id,
							severity: 'error' as const,
							at: `/results/${index}/template`,
							params: { alias: template }
						}
					]
		);
	}
};
