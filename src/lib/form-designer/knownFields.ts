import type { Library } from '#core/catalogue/types.ts';
import type { CodeEntry, DataType } from '#core/dictionary/types.ts';
import { fieldNodes, formNodes, type FormNode } from '#core/forms/formNodes.ts';
import type { FormDocument, Placement } from '#core/forms/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { pointerTokens } from '#core/shared/pointer.ts';
import { textIn, type Locale, type Text } from '#core/shared/text.ts';

/** A field a condition may read. */
export interface KnownField {
	readonly id: string;
	/** As FEEL reads it: `mother.fullName`; of a column in its own row only the rest. */
	readonly path: string;
	readonly label: string;
	/** Title of the page it is on, to tell two "Full name" apart. */
	readonly page: string;
	readonly dataType: DataType;
	readonly codeList?: Ref;
	readonly entries?: readonly CodeEntry[];
}

/** The fields a condition at `at` may read: every field outside repeats, and the columns of its own row. */
export function knownFields(
	form: FormDocument,
	library: Library,
	locale: Locale,
	at?: string
): readonly KnownField[] {
	const own = fieldNodes(form).find(({ id }) => id === at)?.repeat;
	const pages = new Map(formNodes(form).map((node) => [node.id, node]));
	return fieldNodes(form)
		.filter(({ id, repeat }) => id !== at && (repeat === undefined || repeat === own))
		.map(({ item, page }) => {
			const definition = definitionOf(item, library);
			const codeList = definition?.constraints?.codeList;
			const entries = codeList === undefined ? undefined : library.get('codelist', codeList)?.entries;
			const onPage = pages.get(page);
			return {
				id: item.id,
				path: pointerTokens(item.path).join('.'),
				label: placementLabel(item, library, locale),
				page: onPage?.type === 'page' ? textIn(onPage.item.title, locale) : '',
				dataType: definition?.dataType ?? 'string',
				...(codeList === undefined ? {} : { codeList }),
				...(entries ? { entries } : {})
			};
		});
}

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
