import type { SupportedKind } from '#core/catalogue/types.ts';
import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** The documents of a kind as a heading: "Trường dữ liệu". */
export function kindsName(kind: DictionaryKind): string {
	const names: Readonly<Record<DictionaryKind, () => string>> = {
		element: () => m.dictionary_kind_element(),
		group: () => m.dictionary_kind_group(),
		codelist: () => m.dictionary_kind_codelist(),
		source: () => m.dictionary_kind_source(),
		documentType: () => m.dictionary_kind_document_type(),
		instrument: () => m.dictionary_kind_instrument()
	};
	return names[kind]();
}

/** One document of a kind, within a sentence: "trường dữ liệu". */
export function kindName(kind: SupportedKind): string {
	const names: Readonly<Record<SupportedKind, () => string>> = {
		element: () => m.dictionary_one_element(),
		group: () => m.dictionary_one_group(),
		codelist: () => m.dictionary_one_codelist(),
		source: () => m.dictionary_one_source(),
		documentType: () => m.dictionary_one_document_type(),
		instrument: () => m.dictionary_one_instrument(),
		form: () => m.dictionary_one_form(),
		workflow: () => m.dictionary_one_workflow(),
		procedure: () => m.dictionary_one_procedure(),
		template: () => m.dictionary_one_template(),
		scenario: () => m.dictionary_one_scenario(),
		persona: () => m.dictionary_one_persona(),
		calendar: () => m.dictionary_one_calendar()
	};
	return names[kind]();
}
