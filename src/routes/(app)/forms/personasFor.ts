import { fieldNodes } from '#core/forms/formNodes.ts';
import type { FormDocument } from '#core/forms/types.ts';
import type { PersonaDocument } from '#core/scenarios/types.ts';
import { parseRef } from '#core/shared/ref.ts';

/** The personas of whom a source of this form knows something, those with most fields first. */
export function personasFor(
	form: FormDocument,
	personas: readonly PersonaDocument[]
): readonly PersonaDocument[] {
	return personas
		.map((persona) => ({ persona, fields: answeredFields(form, persona) }))
		.filter(({ fields }) => fields > 0)
		.sort((a, b) => b.fields - a.fields)
		.map(({ persona }) => persona);
}

// helpers

function answeredFields(form: FormDocument, { records }: PersonaDocument): number {
	return fieldNodes(form).filter(({ item: { prefill, role }, repeat }) => {
		if (!prefill || prefill.policy === 'none' || repeat !== undefined) return false;
		const subject = prefill.subject ?? role ?? 'applicant';
		const record = records[parseRef(prefill.source)?.id ?? '']?.[subject];
		return record !== undefined && Object.hasOwn(record, prefill.field);
	}).length;
}
