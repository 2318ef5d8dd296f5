import { parseRef } from '#core/shared/ref.ts';
import { finding, type FormRule } from './rule.ts';

/** One element stands in the form in two versions: the same datum would be checked by two sets of limits. */
export const mixedVersions: FormRule = {
	id: 'form/mixed-versions',
	form: ({ fields }) => {
		const seen = new Map<string, { readonly id: string; readonly version: number | 'draft' }>();
		return fields.flatMap(({ id, at, item }) => {
			const ref = parseRef(item.element ?? '');
			if (!ref) return [];
			const other = seen.get(ref.id);
			if (!other) seen.set(ref.id, { id, version: ref.version });
			if (!other || other.version === ref.version) return [];
			const params = { id, other: other.id, element: ref.id };
			return [finding(mixedVersions.id, 'warning', `${at}/element`, params)];
		});
	}
};
