import { formatRef } from '#core/shared/ref.ts';
import { classifyChange } from '../changes/classifyChange.ts';
import type { ElementDocument } from '../types.ts';
import { finding, type DictionaryContext, type ElementRule } from './rule.ts';

/** Values the edition before accepts may be refused by this one: forms and stored answers that rest on it break. */
export const typeNarrowed: ElementRule = {
	id: 'dictionary/type-narrowed',
	check: (element, context) => {
		const before = editionBefore(element, context);
		if (!before) return [];
		return classifyChange(before, element, context.library)
			.changes.filter((change) => change.class === 'breaking' && /^\/(dataType|constraints)/.test(change.at))
			.map(({ at }) =>
				finding(typeNarrowed.id, 'warning', at, { id: element.id, version: before.version, place: at })
			);
	}
};

// helpers

function editionBefore({ id, version }: ElementDocument, { before, library }: DictionaryContext) {
	if (before) return before.kind === 'element' ? before : undefined;
	return version > 1 ? library.get('element', formatRef('element', id, version - 1)) : undefined;
}
