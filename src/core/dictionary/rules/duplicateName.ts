import type { GroupDocument, SourceDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** Two members of a group, or two fields, services or segments of a source, have one name. */
export const duplicateName: DictionaryRule<GroupDocument | SourceDocument> = {
	id: 'dictionary/duplicate-name',
	check: (document) =>
		listsOf(document).flatMap(({ at, names }) =>
			names.flatMap((name, index) =>
				names.indexOf(name) < index
					? [finding(duplicateName.id, 'error', `${at}/${index}`, { id: document.id, name })]
					: []
			)
		)
};

// helpers

function listsOf(document: GroupDocument | SourceDocument) {
	if (document.kind === 'group') return [{ at: '/members', names: document.members.map(({ name }) => name) }];
	const { fields, services = [], segments = [] } = document;
	return [
		{ at: '/fields', names: fields.map(({ name }) => name) },
		{ at: '/services', names: services.map(({ id }) => id) },
		{ at: '/segments', names: segments.map(({ id }) => id) }
	];
}
