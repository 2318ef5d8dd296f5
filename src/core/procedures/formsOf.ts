import type { FormDocument, FormItem, Placement } from '#core/forms/types.ts';
import type { ProcedureContext } from './context.ts';
import { formAliases } from './mainForm.ts';
import type { ProcedureDocument } from './types.ts';

/** The forms of the procedure that resolve, by alias. */
export function formsOf(
	procedure: ProcedureDocument,
	{ library }: ProcedureContext
): ReadonlyMap<string, FormDocument> {
	const forms = new Map<string, FormDocument>();
	for (const alias of formAliases(procedure)) {
		const form = library.get('form', procedure.uses[alias] ?? '');
		if (form) forms.set(alias, form);
	}
	return forms;
}

/** Every placement of a form, columns of repeats included, in reading order. */
export function placementsOf(form: FormDocument): readonly Placement[] {
	return form.pages.flatMap((page) => page.items.flatMap(placementsIn));
}

// helpers

function placementsIn(item: FormItem): readonly Placement[] {
	switch (item.type) {
		case 'field':
			return [item];
		case 'section':
			return item.items.flatMap(placementsIn);
		case 'repeat':
			return item.columns;
		case 'text':
			return [];
	}
}
