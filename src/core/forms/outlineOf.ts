import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Text } from '#core/shared/text.ts';
import type { FormDocument, FormItem } from './types.ts';

/** The form as a tree to read and to move through. */
export interface OutlineNode {
	readonly id: string;
	readonly type: 'page' | FormItem['type'];
	/** Own text; of a field without one, undefined: its element's label stands. */
	readonly label?: Text;
	readonly element?: string;
	readonly path?: JsonPointer;
	readonly role?: string;
	readonly conditional: boolean;
	readonly children: readonly OutlineNode[];
}

export function outlineOf(form: FormDocument): readonly OutlineNode[] {
	return form.pages.map((page) => ({
		id: page.id,
		type: 'page',
		label: page.title,
		conditional: page.visibleWhen !== undefined,
		children: page.items.map(outline)
	}));
}

// helpers

function outline(item: FormItem): OutlineNode {
	const base = { id: item.id, type: item.type, conditional: item.visibleWhen !== undefined };
	switch (item.type) {
		case 'section':
			return { ...base, label: item.title, children: item.items.map(outline) };
		case 'repeat':
			return { ...base, label: item.title, path: item.path, children: item.columns.map(outline) };
		case 'text':
			return { ...base, label: item.text, children: [] };
		case 'field': {
			const label = item.label ?? item.local?.label;
			return {
				...base,
				...(label && { label }),
				...(item.element !== undefined && { element: item.element }),
				...(item.role !== undefined && { role: item.role }),
				path: item.path,
				children: []
			};
		}
	}
}
