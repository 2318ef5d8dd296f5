import { unknownReads } from '#core/documents/template/unknownReads.ts';
import type { ProcedureRule } from '../context.ts';
import { mainForm } from '../mainForm.ts';
import { templatesOf } from '../templatesOf.ts';

/** A result template prints a field the form the citizen fills does not have: the place would stay empty for ever. */
export const templateUnknownField: ProcedureRule = {
	id: 'procedure/template-unknown-field',
	check: (procedure, context) => {
		const form = context.library.get('form', procedure.uses[mainForm(procedure) ?? ''] ?? '');
		return [...templatesOf(procedure, context)].flatMap(([alias, template]) =>
			[...new Set(unknownReads(template, form).map(({ path }) => path))].map((path) => ({
				rule: templateUnknownField.id,
				severity: 'error' as const,
				at: `/uses/${alias}`,
				params: { path, template: template.title.vi }
			}))
		);
	}
};
