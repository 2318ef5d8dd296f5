import { referencesOf } from '#core/catalogue/references.ts';
import type { SupportedKind } from '#core/catalogue/types.ts';
import type { DictionaryDocument } from '../kinds.ts';
import { finding, type DictionaryContext, type DictionaryRule } from './rule.ts';

/** The document names another that is not there, or a field that the named source does not answer. */
export const unknownReference: DictionaryRule<DictionaryDocument> = {
	id: 'dictionary/unknown-reference',
	check: (document, context) => {
		const missing = referencesOf(document)
			.filter(({ ref, to }) => !context.library.get(to.kind as SupportedKind, ref))
			.map(({ at, ref }) => ({ at, ref }));
		return [...missing, ...unanswered(document, context)].map(({ at, ref }) =>
			finding(unknownReference.id, 'error', at, { id: document.id, ref })
		);
	}
};

// helpers

function unanswered(document: DictionaryDocument, { library }: DictionaryContext) {
	switch (document.kind) {
		case 'element':
			return (document.sources ?? []).flatMap(({ source, field }, index) => {
				const known = library.get('source', source);
				return !known || known.fields.some(({ name }) => name === field)
					? []
					: [{ at: `/sources/${index}/field`, ref: `${source} ${field}` }];
			});
		case 'source':
			return (document.services ?? []).flatMap(({ outputs }, service) =>
				outputs.flatMap((name, index) =>
					document.fields.some((field) => field.name === name)
						? []
						: [{ at: `/services/${service}/outputs/${index}`, ref: name }]
				)
			);
		default:
			return [];
	}
}
