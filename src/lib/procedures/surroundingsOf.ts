import { titleOf } from '#core/catalogue/title.ts';
import type { AnyDocument, Library } from '#core/catalogue/types.ts';
import type { Expression } from '#core/expressions/types.ts';
import { mainForm, type ProcedureDocument } from '#core/procedures/index.ts';
import type { Ref } from '#core/shared/document.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import { conditionWords } from './fieldWords.ts';
import type { RefName, Surroundings } from './surroundings.ts';

/** Names and words for `procedure`, from the documents it refers to. */
export function surroundingsOf(
	procedure: ProcedureDocument,
	library: Library & { readonly documents: ReadonlyMap<Ref, AnyDocument> },
	locale: Locale
): Surroundings {
	const alias = mainForm(procedure);
	const form = alias === undefined ? undefined : library.get('form', procedure.uses[alias] ?? '');
	const inWords = conditionWords(form, library, locale);
	const conditions: readonly (Expression | undefined)[] = [
		...procedure.components.map(({ when }) => when),
		...procedure.cases.map(({ when }) => when),
		...procedure.fees.map(({ exemptWhen }) => exemptWhen)
	];
	return {
		names: Object.fromEntries(
			[...library.documents]
				.filter(([, document]) => NAMED.includes(document.kind))
				.map(([ref, document]) => [ref, nameOf(document, locale)])
		),
		words: Object.fromEntries(conditions.flatMap((when) => (when ? [[when.feel, inWords(when)]] : [])))
	};
}

// helpers

/** Kinds the workspace names; a form's elements and code lists would only be carried along. */
const NAMED: readonly AnyDocument['kind'][] = ['instrument', 'source', 'documentType', 'form', 'workflow'];

function nameOf(document: AnyDocument, locale: Locale): RefName {
	const title = textIn(titleOf(document), locale);
	return document.kind === 'instrument' ? { title, detail: document.number } : { title };
}
