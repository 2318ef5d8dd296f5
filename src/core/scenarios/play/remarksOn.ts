import type { AnswerEdits } from '#core/forms/index.ts';
import type { Dossier } from '../types.ts';
import type { Remarks } from './fillForm.ts';

/** What was said of the sources' values of one form so far: by the citizen, and by each person who did a step. */
export function remarksOn(
	{ edits, disputes, actions }: Pick<Dossier, 'edits' | 'disputes' | 'actions'>,
	alias: string
): Remarks {
	const said = [edits, ...actions.map((action) => action.edits)].map((forms) => own(forms, alias));
	const reasons = said.reduce<AnswerEdits | undefined>(
		(all, more) => (more ? { ...all, ...more } : all),
		undefined
	);
	const disputed = own(disputes, alias);
	return { ...(reasons && { edits: reasons }), ...(disputed && { disputes: disputed }) };
}

// helpers

function own<T>(forms: Readonly<Record<string, T>> | undefined, alias: string): T | undefined {
	return forms && Object.hasOwn(forms, alias) ? forms[alias] : undefined;
}
