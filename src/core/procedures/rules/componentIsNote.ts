import type { ProcedureRule } from '../context.ts';
import type { Component } from '../types.ts';

/** A remark listed among the components makes citizens look for a document that does not exist. */
export const componentIsNote: ProcedureRule = {
	id: 'procedure/component-is-note',
	check: (procedure) =>
		procedure.components.flatMap((component, index) =>
			isNote(component)
				? [
						{
							rule: componentIsNote.id,
							severity: 'warning' as const,
							at: `/components/${index}`,
							params: { name: component.name.vi }
						}
					]
				: []
		)
};

// helpers

function isNote(component: Component): boolean {
	const none = component.copies?.original === 0 && component.copies.copy === 0;
	return component.kind === 'note' || (component.kind === 'paper' && none && !component.documentType);
}
