import type { AnswerEdits } from '#core/forms/index.ts';
import type { Dossier } from '../types.ts';
import type { Remarks } from './fillForm.ts';

/** What was said of the sources' values of one form so far: by the citizen, and by each person who did a step. */
export function remarksOn(
	{ edits, disputes, actions }: Pick<Dossier, 'edits' | 'disputes' | 'actions'>,
	alias: string
): Remarks {
	const said = [edits, ...actions.map((action) => action.edits)].flatMap((forms) => own(forms, alias) ?? []);
	const reasons: AnswerEdits = Object.assign({}, ...said);
	const disputed = own(disputes, alias);
	return { ...(said.length > 0 && { edits: reasons }), ...(disputed && { disputes: disputed }) };
}

// helpers

function own<T>(forms: Readonly<Record<string, T>> | undefined, alias: string): T | undefined {
	return forms && Object.hasOwn(forms, alias) ? forms[alias] : undefined;
}
