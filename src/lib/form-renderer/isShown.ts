import type { UiCategory, UiElement } from '#core/forms/index.ts';
import type { FormContext } from './context.ts';

/** Whether an element is on the screen: its condition holds, and there is something of it this view may show. */
export function isShown(form: FormContext, element: UiElement | UiCategory): boolean {
	const { id } = element.options;
	if (!form.session.isRelevant(id)) return false;
	switch (element.type) {
		case 'Label':
			return true;
		case 'Control':
			return 'detail' in element.options
				? element.options.detail.elements.some((column) => form.isVisible(column.options.id))
				: form.isVisible(id);
		case 'Group':
		case 'Category':
			return element.elements.some((child) => child.type !== 'Label' && isShown(form, child));
	}
}
