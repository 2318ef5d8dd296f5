import type { Library } from '#core/catalogue/types.ts';
import { elementSchema, type ValueLists } from '../elementSchema.ts';
import type { ElementDocument } from '../types.ts';
import { createInterpreter } from '../validate/createInterpreter.ts';
import { finding, type ElementRule } from './rule.ts';

/** The example an element shows people is not a value it accepts. */
export const exampleInvalid: ElementRule = {
	id: 'dictionary/example-invalid',
	check: (element, { library }) => {
		const { id, example } = element;
		if (example === undefined) return [];
		const lists = listsOf(element, library);
		const errors = createInterpreter({ schema: elementSchema(element, lists) })(example);
		const wrong = errors[0]?.keyword ?? (isListed(element, lists) ? undefined : 'codeList');
		return wrong === undefined
			? []
			: [finding(exampleInvalid.id, 'error', '/example', { id, keyword: wrong })];
	}
};

// helpers

function listsOf({ constraints }: ElementDocument, library: Library): ValueLists {
	const list = library.get('codelist', constraints?.codeList ?? '');
	const parents = library.get('codelist', list?.parentList ?? '');
	return { ...(list && { list }), ...(parents && { parents }) };
}

/** Long lists are not spelled out in the schema. */
function isListed({ dataType, example }: ElementDocument, { list }: ValueLists): boolean {
	if (!list || dataType === 'attachment') return true;
	const commune = (example as { readonly commune?: unknown }).commune;
	const codes = dataType === 'address' ? [commune] : Array.isArray(example) ? example : [example];
	return codes.every((code) => list.entries.some((entry) => entry.code === code));
}
