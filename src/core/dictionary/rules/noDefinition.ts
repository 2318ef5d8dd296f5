import { titleOf } from '#core/catalogue/title.ts';
import { fold } from '#core/shared/fold.ts';
import type { DictionaryDocument } from '../kinds.ts';
import type { InstrumentDocument, SourceDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** What is defined has no definition, or one that only repeats its name. */
export const noDefinition: DictionaryRule<Exclude<DictionaryDocument, InstrumentDocument | SourceDocument>> =
	{
		id: 'dictionary/no-definition',
		check: (document) => {
			const { kind, id, definition } = document;
			// Of a code list the entries say what is meant, of a paper often its name: there it is only a hint.
			const severity = kind === 'element' || kind === 'group' ? 'warning' : 'hint';
			const says = definition && bare(definition.vi) !== bare(titleOf(document).vi);
			return says ? [] : [finding(noDefinition.id, severity, '/definition', { id })];
		}
	};

// helpers

function bare(text: string): string {
	return fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
