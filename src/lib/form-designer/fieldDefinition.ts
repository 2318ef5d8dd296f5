import type { Library } from '#core/catalogue/types.ts';
import type { FormNode } from '#core/forms/formNodes.ts';
import type { Placement } from '#core/forms/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { textIn, type Locale, type Text } from '#core/shared/text.ts';

/** References of the dictionary elements that stand in the form. */
export function elementsUsed(nodes: readonly FormNode[]): ReadonlySet<Ref> {
	const fields = nodes.filter((node) => node.type === 'field');
	return new Set(fields.flatMap(({ item }) => (item.element === undefined ? [] : [item.element])));
}

/** The element of the dictionary, or the field's own definition. */
export function definitionOf(item: Placement, library: Library) {
	return (item.element === undefined ? undefined : library.get('element', item.element)) ?? item.local;
}

/** The label the citizen sees: the placement's own, else the definition's. */
export function placementLabel(item: Placement, library: Library, locale: Locale): string {
	const label: Text | undefined = item.label ?? definitionOf(item, library)?.label;
	return label ? textIn(label, locale) : item.id;
}
