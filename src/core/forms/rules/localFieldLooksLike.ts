import { LOOKS_LIKE } from '#core/dictionary/likeness/likenessOf.ts';
import { similarElements } from '#core/dictionary/likeness/similarElements.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { LocalField } from '../types.ts';
import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** A field of the form's own looks like an element the dictionary has; the nearest one is named. */
export const localFieldLooksLike: FormRule = {
	id: 'form/local-field-looks-like',
	field: ({ id, at, item }, _, { elements = [], library }) => {
		if (!item.local || item.element !== undefined) return undefined;
		const [nearest] = similarElements(subjectOf(item.local), elements, { least: LOOKS_LIKE, limit: 1 });
		if (!nearest) return undefined;
		const { element, score } = nearest;
		const ref = formatRef('element', element.id, element.version || 'draft');
		const params = { id, ref, label: element.label.vi, score: Math.round(score * 100) };
		const fix = library.get('element', ref) ? fixAt('form/bind-field', at, { ref }) : {};
		return finding(localFieldLooksLike.id, 'hint', `${at}/local`, params, fix);
	}
};

// helpers

function subjectOf({ label, dataType, constraints }: LocalField) {
	return { label, dataType, ...(constraints?.codeList !== undefined && { codeList: constraints.codeList }) };
}
