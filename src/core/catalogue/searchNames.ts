import type { CodeEntry } from '#core/dictionary/types.ts';
import { wordsOf, wordsOfKey } from '#core/shared/words.ts';
import { titleOf } from './title.ts';
import type { AnyDocument } from './types.ts';

/** What something is found by, each name as its folded words with single spaces. */
export interface SearchNames {
	/** What it is called, in both languages. */
	readonly titles: readonly string[];
	/** Its id and every other name it has or had. */
	readonly others: readonly string[];
}

/** Names of a document. Identifiers are found whole ("fullname") and by the words in them ("full name"). */
export function searchNames(document: AnyDocument): SearchNames {
	const { vi, en } = titleOf(document);
	return {
		titles: namesOf([vi, en ?? '']),
		others: [
			...new Set([
				...namesOf(otherNames(document)),
				...keyNames(document.id),
				...(document.kind === 'element' ? (document.formerKeys ?? []).flatMap(keyNames) : [])
			])
		]
	};
}

/** Names of an entry of a code list: its label and its code. */
export function entryNames({ code, label }: CodeEntry): SearchNames {
	return { titles: namesOf([label.vi, label.en ?? '']), others: namesOf([code]) };
}

// helpers

function namesOf(texts: readonly string[]): readonly string[] {
	const names = texts.map((text) => wordsOf(text).join(' ')).filter((name) => name !== '');
	return [...new Set(names)];
}

function keyNames(key: string): readonly string[] {
	return [...new Set([wordsOf(key).join(' '), wordsOfKey(key).join(' ')])];
}

function otherNames(document: AnyDocument): readonly string[] {
	switch (document.kind) {
		case 'element':
			return [
				...(document.outputLabel ? [document.outputLabel.vi, document.outputLabel.en ?? ''] : []),
				...(document.synonyms ?? [])
			];
		case 'group':
		case 'codelist':
		case 'source':
		case 'documentType':
			return document.synonyms ?? [];
		case 'instrument':
			return [document.number];
		default:
			return [];
	}
}
