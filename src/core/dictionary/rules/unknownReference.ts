import type { Kind } from '#core/shared/document.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { SupportedKind } from '#core/catalogue/types.ts';
import { finding, type ElementRule } from './rule.ts';

/** The element names a code list, source or instrument that is not there, or a source that does not answer its field. */
export const unknownReference: ElementRule = {
	id: 'dictionary/unknown-reference',
	check: (element, library) => {
		const { id, constraints, sources = [], citations = [] } = element;
		const named = [
			...(constraints?.codeList === undefined
				? []
				: [{ at: '/constraints/codeList', ref: constraints.codeList }]),
			...sources.map(({ source }, index) => ({ at: `/sources/${index}/source`, ref: source })),
			...citations.map(({ instrument }, index) => ({ at: `/citations/${index}/instrument`, ref: instrument }))
		];
		const missing = named.filter(({ ref }) => {
			const kind: Kind | undefined = parseRef(ref)?.kind;
			return kind === undefined || !library.get(kind as SupportedKind, ref);
		});
		const unanswered = sources.flatMap(({ source, field }, index) => {
			const known = library.get('source', source);
			const answers = !known || known.fields.some(({ name }) => name === field);
			return answers ? [] : [{ at: `/sources/${index}/field`, ref: `${source} ${field}` }];
		});
		return [...missing, ...unanswered].map(({ at, ref }) =>
			finding(unknownReference.id, 'error', at, { id, ref })
		);
	}
};
