import type { LocalDate } from '#core/shared/ports.ts';
import type { CodeListDocument, ElementDocument, InstrumentDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** Something ends before it begins. */
export const validityReversed: DictionaryRule<ElementDocument | CodeListDocument | InstrumentDocument> = {
	id: 'dictionary/validity-reversed',
	check: (document) =>
		spansOf(document)
			.filter(({ from, to }) => from !== undefined && to !== undefined && from > to)
			.map(({ at, name, from = '', to = '' }) =>
				finding(validityReversed.id, 'error', at, { id: name, from, to })
			)
};

// helpers

interface Span {
	readonly at: string;
	readonly name: string;
	readonly from: LocalDate | undefined;
	readonly to: LocalDate | undefined;
}

function spansOf(document: ElementDocument | CodeListDocument | InstrumentDocument): readonly Span[] {
	switch (document.kind) {
		case 'element':
			return [{ at: '/validTo', name: document.id, from: document.validFrom, to: document.validTo }];
		case 'codelist':
			return document.entries.map(({ code, validFrom, validTo }, index) => {
				return { at: `/entries/${index}/validTo`, name: code, from: validFrom, to: validTo };
			});
		case 'instrument':
			return [
				{
					at: '/effectiveTo',
					name: document.id,
					from: document.effectiveFrom,
					to: document.effectiveTo
				}
			];
	}
}
