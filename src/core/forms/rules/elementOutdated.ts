import { formatRef, parseRef } from '#core/shared/ref.ts';
import { fieldNodes } from '../formNodes.ts';
import { finding, type FormRule } from './rule.ts';

/** The library holds a newer version of the element than the field pins. The form stays as it is until upgraded. */
export const elementOutdated: FormRule = {
	id: 'form/element-outdated',
	check: (form, { library }) =>
		fieldNodes(form).flatMap(({ id, at, item }) => {
			const pinned = item.element === undefined ? undefined : parseRef(item.element);
			if (!pinned || pinned.version === 'draft') return [];
			let newest = pinned.version;
			while (library.get('element', formatRef('element', pinned.id, newest + 1))) newest++;
			if (newest === pinned.version) return [];
			const params = { id, element: pinned.id, version: pinned.version, newest };
			return [finding(elementOutdated.id, 'hint', `${at}/element`, params)];
		})
};
