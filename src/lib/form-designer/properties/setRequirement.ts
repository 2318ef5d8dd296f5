import { setRequiredWhen, updatePlacement, type FormDocument } from '#core/forms/index.ts';

/** Of whom an answer is required: everybody who sees the field, nobody, or those for whom a condition holds. */
export type Requirement = 'always' | 'never' | { readonly feel: string };

export function setRequirement(form: FormDocument, id: string, requirement: Requirement): FormDocument {
	const required = requirement === 'always' ? true : undefined;
	const feel = typeof requirement === 'object' ? requirement.feel : undefined;
	return setRequiredWhen(updatePlacement(form, { id, changes: { required } }), { id, feel });
}
