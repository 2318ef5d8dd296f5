import type { ProcedureRule } from '../context.ts';
import { formAliases } from '../mainForm.ts';

/** A component or a step names a form alias the procedure does not use. */
export const unknownForm: ProcedureRule = {
	id: 'procedure/unknown-form',
	check: (procedure, { graph }) => {
		const aliases = formAliases(procedure);
		const unknown = (alias: string | undefined, at: string) =>
			alias === undefined || aliases.includes(alias)
				? []
				: [{ rule: unknownForm.id, severity: 'error' as const, at, params: { alias } }];
		return [
			...procedure.components.flatMap((component, index) =>
				unknown(component.form, `/components/${index}/form`)
			),
			...(graph?.nodes ?? []).flatMap((node) => unknown(node.step?.form?.alias, node.id))
		];
	}
};
