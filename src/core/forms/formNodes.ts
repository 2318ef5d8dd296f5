import type { Expression } from '#core/expressions/types.ts';
import { toPointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { FormDocument, FormItem, FormPage, Placement, Repeat, Section, StaticText } from './types.ts';

interface NodeBase {
	readonly id: string;
	/** Id of the page, section or repeat that holds it. */
	readonly parent?: string;
	readonly page: string;
	/** Where it stands in the document. */
	readonly at: JsonPointer;
	readonly visibleWhen?: Expression;
}

/** A page or item with its place; `repeat` is the repeat a field is a column of. */
export type FormNode =
	| (NodeBase & { readonly type: 'page'; readonly item: FormPage })
	| (NodeBase & { readonly type: 'section'; readonly item: Section })
	| (NodeBase & { readonly type: 'repeat'; readonly item: Repeat })
	| (NodeBase & { readonly type: 'text'; readonly item: StaticText })
	| (NodeBase & { readonly type: 'field'; readonly item: Placement; readonly repeat?: string });

export type FieldNode = Extract<FormNode, { type: 'field' }>;
export type RepeatNode = Extract<FormNode, { type: 'repeat' }>;

/** Every page and item, parents before children, in document order. */
export function formNodes(form: FormDocument): readonly FormNode[] {
	return form.pages.flatMap((page, index) => {
		const at = toPointer(['pages', index]);
		const node: FormNode = { type: 'page', id: page.id, page: page.id, at, item: page, ...condition(page) };
		return [node, ...itemNodes(page.items, page.id, page.id, `${at}/items`)];
	});
}

export function fieldNodes(form: FormDocument): readonly FieldNode[] {
	return formNodes(form).filter((node) => node.type === 'field');
}

// helpers

function itemNodes(items: readonly FormItem[], page: string, parent: string, base: JsonPointer): FormNode[] {
	return items.flatMap((item, index): FormNode[] => {
		const place = { id: item.id, page, parent, at: `${base}/${index}`, ...condition(item) };
		switch (item.type) {
			case 'section':
				return [
					{ ...place, type: 'section', item },
					...itemNodes(item.items, page, item.id, `${place.at}/items`)
				];
			case 'repeat':
				return [
					{ ...place, type: 'repeat', item },
					...item.columns.map((column, row): FormNode => ({
						type: 'field',
						item: column,
						id: column.id,
						page,
						parent: item.id,
						repeat: item.id,
						at: `${place.at}/columns/${row}`,
						...condition(column)
					}))
				];
			case 'field':
				return [{ ...place, type: 'field', item }];
			case 'text':
				return [{ ...place, type: 'text', item }];
		}
	});
}

function condition(item: { readonly visibleWhen?: Expression }): { readonly visibleWhen?: Expression } {
	return item.visibleWhen ? { visibleWhen: item.visibleWhen } : {};
}
