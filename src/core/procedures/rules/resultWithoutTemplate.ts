import type { ProcedureRule } from '../context.ts';

/** Who issues an electronic result has to know what stands in it and which of its data are kept. */
export const resultWithoutTemplate: ProcedureRule = {
	id: 'procedure/result-without-template',
	check: (procedure) =>
		procedure.results.flatMap(({ electronic, template, name }, index) =>
			electronic && template === undefined
				? [
						{
							rule: resultWithoutTemplate.id,
							severity: 'warning' as const,
							at: `/results/${index}`,
							params: { name: name.vi }
						}
					]
				: []
		)
};
