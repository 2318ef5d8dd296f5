import { formatRef, parseRef } from '#core/shared/ref.ts';
import { fixAt } from './fixes/formFixes.ts';
import { newestVersion } from './newestVersion.ts';
import { finding, type FormRule } from './rule.ts';

/** The library holds a newer version of the element than the field pins. The form stays as it is until upgraded. */
export const elementOutdated: FormRule = {
	id: 'form/element-outdated',
	field: ({ id, at, item, definition }, _, { library }) => {
		const newest = newestVersion(library, 'element', item.element);
		const pinned = parseRef(item.element ?? '');
		if (!newest || !pinned) return undefined;
		const ref = formatRef('element', newest.id, newest.version);
		const params = { id, element: newest.id, version: pinned.version, newest: newest.version };
		const alike = newest.dataType === definition?.dataType;
		const fix = alike ? fixAt('form/upgrade-element', at, { ref }) : {};
		return finding(elementOutdated.id, 'hint', `${at}/element`, params, fix);
	}
};
