import type { Ref } from '#core/shared/document.ts';
import type { Text } from '#core/shared/text.ts';
import type { DataType, ElementDocument } from '../types.ts';
import { phraseOf, sharedWords, type Phrase } from './words.ts';

/** What is compared: an element, a draft of one, or the local field of a form. */
export interface LikenessSubject {
	readonly label: Text;
	readonly definition?: Text;
	readonly dataType: DataType;
	readonly codeList?: Ref;
	readonly synonyms?: readonly string[];
	readonly formerKeys?: readonly string[];
}

export type LikenessReason = 'label' | 'synonym' | 'definition' | 'dataType' | 'codeList';

export interface Likeness {
	/** 0 to 1; 1 is the same in all that was compared. */
	readonly score: number;
	/** What they share, strongest first. */
	readonly because: readonly LikenessReason[];
}

/** From here on two definitions are taken for the same datum until somebody says why not. */
export const LOOKS_LIKE = 0.8;
/** From here on a definition is worth showing to somebody who looks for one. */
export const WORTH_SHOWING = 0.5;

export function subjectOf({ constraints, ...element }: ElementDocument): LikenessSubject {
	const { label, definition, dataType, synonyms, formerKeys } = element;
	return {
		label,
		definition,
		dataType,
		...(constraints?.codeList !== undefined && { codeList: constraints.codeList }),
		...(synonyms && { synonyms }),
		...(formerKeys && { formerKeys })
	};
}

/**
 * How likely two definitions mean the same datum. Names decide: the best match among labels, synonyms and former keys;
 * definitions, where both have one, weigh a third. Another data type lowers it (a year of birth is no date of birth),
 * less so between types people mix up; the same code list raises it, another one lowers it. Symmetric.
 */
export function likenessOf(a: LikenessSubject, b: LikenessSubject): Likeness {
	return compareProfiles(profileOf(a), profileOf(b));
}

/** A subject as it is compared; worth keeping when one is compared with many. */
export interface LikenessProfile {
	readonly labels: readonly Phrase[];
	readonly others: readonly Phrase[];
	/** Every word of these names: two profiles without a common one need no closer look. */
	readonly words: ReadonlySet<string>;
	/** Worked out when names have something in common. */
	readonly definition: () => Phrase | undefined;
	readonly dataType: DataType;
	readonly codeList: string | undefined;
}

export function profileOf(subject: LikenessSubject): LikenessProfile {
	const { label, definition, synonyms = [], formerKeys = [], dataType, codeList } = subject;
	const labels = [label.vi, label.en ?? []].flat().map(phraseOf);
	let defined: Phrase | undefined;
	const others = [...synonyms, ...formerKeys].map(phraseOf);
	return {
		labels,
		others,
		words: new Set([...labels, ...others].flatMap((name) => [...name.words])),
		definition: () => (defined ??= definition && phraseOf(definition.vi)),
		dataType,
		codeList: codeList?.replace(/@[^@]*$/, '')
	};
}

export function compareProfiles(a: LikenessProfile, b: LikenessProfile): Likeness {
	if (a.words.isDisjointFrom(b.words)) return { score: 0, because: [] };
	const label = bestMatch(a.labels, b.labels);
	const synonym = Math.max(
		bestMatch(a.others, b.labels),
		bestMatch(a.labels, b.others),
		bestMatch(a.others, b.others)
	);
	const name = Math.max(label, synonym);
	const [meant, said] = [a.definition(), b.definition()];
	const definition = meant && said && sharedWords(meant, said);
	const text = definition === undefined ? name : (2 * name + definition) / 3;
	const sameList = a.codeList !== undefined && a.codeList === b.codeList;
	const score = withLists(text * typeFactor(a.dataType, b.dataType), a.codeList, b.codeList);
	const found: readonly (readonly [LikenessReason, number])[] = [
		['label', label],
		['synonym', synonym > label ? synonym : 0],
		['definition', definition ?? 0],
		['codeList', sameList ? 0.7 : 0],
		['dataType', a.dataType === b.dataType ? NOTABLE : 0]
	];
	const because = found.filter(([, value]) => value >= NOTABLE).sort((x, y) => y[1] - x[1]);
	return { score: Math.round(score * 100) / 100, because: because.map(([reason]) => reason) };
}

// helpers

/** What is shared less than this is not named as a reason. */
const NOTABLE = 0.5;

const MIXED_UP: readonly (readonly DataType[])[] = [
	['string', 'text'],
	['string', 'personId', 'taxCode', 'phone', 'email', 'code'],
	['text', 'address'],
	['string', 'address'],
	['integer', 'decimal', 'money'],
	['date', 'yearMonth'],
	['code', 'codes']
];

function typeFactor(a: DataType, b: DataType): number {
	if (a === b) return 1;
	return MIXED_UP.some((types) => types.includes(a) && types.includes(b)) ? 0.85 : 0.6;
}

function withLists(score: number, a: string | undefined, b: string | undefined): number {
	if (a === undefined || b === undefined) return score;
	return a === b ? score + (1 - score) * 0.3 : score * 0.7;
}

function bestMatch(a: readonly Phrase[], b: readonly Phrase[]): number {
	let best = 0;
	for (const left of a) for (const right of b) best = Math.max(best, sharedWords(left, right));
	return best;
}
