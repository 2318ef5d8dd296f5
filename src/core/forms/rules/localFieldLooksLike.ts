import { LOOKS_LIKE } from '#core/dictionary/likeness/likenessOf.ts';
import { similarElements } from '#core/dictionary/likeness/similarElements.ts';
import { formatRef } from '#core/shared/ref.ts';
import { fieldNodes } from '../formNodes.ts';
import type { LocalField } from '../types.ts';
import { finding, type FormRule } from './rule.ts';

/** A field of the form's own looks like an element the dictionary has; the nearest one is named. */
export const localFieldLooksLike: FormRule = {
	id: 'form/local-field-looks-like',
	check: (form, { elements = [] }) =>
		fieldNodes(form).flatMap(({ id, at, item }) => {
			if (!item.local || item.element !== undefined) return [];
			const [nearest] = similarElements(subjectOf(item.local), elements, { least: LOOKS_LIKE, limit: 1 });
			if (!nearest) return [];
			const { element, score } = nearest;
			const params = {
				id,
				ref: formatRef('element', element.id, element.version || 'draft'),
				label: element.label.vi,
				score: Math.round(score * 100)
			};
			return [finding(localFieldLooksLike.id, 'hint', `${at}/local`, params)];
		})
};

// helpers

function subjectOf({ label, dataType, constraints }: LocalField) {
	return { label, dataType, ...(constraints?.codeList !== undefined && { codeList: constraints.codeList }) };
}
