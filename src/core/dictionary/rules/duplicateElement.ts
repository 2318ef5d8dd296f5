import { LOOKS_LIKE, subjectOf } from '../likeness/likenessOf.ts';
import { similarElements } from '../likeness/similarElements.ts';
import type { ElementDocument } from '../types.ts';
import { finding, type ElementRule } from './rule.ts';

/** Another element looks like the same datum, and no relation says how the two belong together. */
export const duplicateElement: ElementRule = {
	id: 'dictionary/duplicate-element',
	check: (element, { elements = [] }) => {
		const { id } = element;
		return similarElements({ id, ...subjectOf(element) }, elements, { least: LOOKS_LIKE })
			.filter(({ element: other }) => !isRelated(element, other) && !isRelated(other, element))
			.map(({ element: other, score }) =>
				finding(duplicateElement.id, 'warning', '/label', {
					id,
					other: other.id,
					label: other.label.vi,
					score: Math.round(score * 100)
				})
			);
	}
};

// helpers

function isRelated({ relations = [] }: ElementDocument, other: ElementDocument): boolean {
	return relations.some(({ element }) => element.startsWith(`element:${other.id}@`));
}
