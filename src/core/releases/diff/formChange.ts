import type { Phrase, SemanticChange } from './types.ts';

/** One difference between two states of a form. */
export function formChange(
	code: string,
	compatibility: SemanticChange['compatibility'],
	params: NonNullable<Phrase['params']>
): SemanticChange {
	return { part: 'form', code, compatibility, params };
}
