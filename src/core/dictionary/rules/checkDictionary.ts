import type { Library } from '#core/catalogue/types.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { DictionaryDocument } from '../kinds.ts';
import { checkElement } from './checkElement.ts';
import { checkCodeList, checkDocumentType, checkGroup, checkInstrument, checkSource } from './checkParts.ts';
import type { DictionarySurroundings } from './rule.ts';

/** Everything lint says of a document of the dictionary, by its kind. */
export function checkDictionary(
	document: DictionaryDocument,
	library: Library,
	surroundings: DictionarySurroundings = {}
): Finding[] {
	switch (document.kind) {
		case 'element':
			return checkElement(document, library, surroundings);
		case 'group':
			return checkGroup(document, library, surroundings);
		case 'codelist':
			return checkCodeList(document, library, surroundings);
		case 'source':
			return checkSource(document, library, surroundings);
		case 'documentType':
			return checkDocumentType(document, library, surroundings);
		case 'instrument':
			return checkInstrument(document, library, surroundings);
	}
}
