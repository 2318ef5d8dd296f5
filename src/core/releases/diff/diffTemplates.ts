import type { TemplateDocument } from '#core/documents/template/types.ts';
import { match, same } from '#core/shared/match.ts';
import type { SemanticChange } from './types.ts';

/** Templates of results that came, went, or print or store something else. */
export function diffTemplates(
	before: readonly TemplateDocument[] = [],
	after: readonly TemplateDocument[] = []
): SemanticChange[] {
	const { added, removed, changed } = match(before.map(compared), after.map(compared), ({ id }) => id);
	return [
		...added.map(({ title }) => change('diff/template-added', 'compatible', title)),
		...removed.map(({ title }) => change('diff/template-removed', 'review', title)),
		...changed.map((pair) =>
			same(pair.before.stored, pair.after.stored)
				? change('diff/template-changed', 'review', pair.after.title)
				: change('diff/template-data-changed', 'breaking', pair.after.title)
		)
	];
}

// helpers

/** The number of a version and what its author doubts do not change what is printed. */
function compared({ version: _version, doubts: _doubts, ...rest }: TemplateDocument) {
	return rest;
}

function change(
	code: string,
	compatibility: SemanticChange['compatibility'],
	name: TemplateDocument['title']
): SemanticChange {
	return { part: 'procedure', code, compatibility, params: { name } };
}
