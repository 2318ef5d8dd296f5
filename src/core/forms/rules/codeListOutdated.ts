import { formatRef, parseRef } from '#core/shared/ref.ts';
import { fixAt } from './fixes/formFixes.ts';
import { newestVersion } from './newestVersion.ts';
import { finding, type FormRule } from './rule.ts';

/** The library holds a newer version of the list people choose from; bound fields get it with their element. */
export const codeListOutdated: FormRule = {
	id: 'form/code-list-outdated',
	field: ({ id, at, element, definition }, _, { library }) => {
		const ref = definition?.constraints?.codeList;
		const newest = newestVersion(library, 'codelist', ref);
		const pinned = parseRef(ref ?? '');
		if (!newest || !pinned) return undefined;
		const params = { id, list: newest.id, version: pinned.version, newest: newest.version };
		if (element) return finding(codeListOutdated.id, 'hint', `${at}/element`, params);
		const fix = fixAt('form/upgrade-code-list', at, { ref: formatRef('codelist', newest.id, newest.version) });
		return finding(codeListOutdated.id, 'hint', `${at}/local/constraints/codeList`, params, fix);
	}
};
