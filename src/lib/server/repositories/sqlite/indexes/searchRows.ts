import { searchNames, type SearchNames } from '#core/catalogue/searchNames.ts';
import { titleOf } from '#core/catalogue/title.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import type { DataType } from '#core/dictionary/types.ts';
import type { VersionStatus } from '../../ports.ts';

/** What is shown of a document, and what it is found by, as stored. */
export interface Shown {
	/** 0: the draft. */
	readonly version: number;
	readonly status: VersionStatus | 'draft';
	readonly titleVi: string;
	readonly titleEn: string | null;
	readonly dataType: DataType | null;
	readonly doubts: number;
	/** `|name|name|`: a bar before each name, so that "begins with" and "is" are a search for text. */
	readonly titles: string;
	readonly others: string;
}

export type Audience = 'all' | 'own' | 'others';

/** `content` as it is shown when `version` is what there is to see. */
export function shownOf(content: AnyDocument, version: number, status: Shown['status']): Shown {
	const { vi, en } = titleOf(content);
	const names = searchNames(content);
	return {
		version,
		status,
		titleVi: vi,
		titleEn: en ?? null,
		dataType: content.kind === 'element' ? content.dataType : null,
		doubts: content.doubts?.length ?? 0,
		titles: barred(names.titles),
		others: barred(names.others)
	};
}

/**
 * The rows of a document: what everybody sees is what is in force; its own agency also finds it by the names of the
 * draft, or of the version in review where there is no draft.
 */
export function searchRows(
	inForce: Shown | undefined,
	own: Shown | undefined
): readonly (Shown & { readonly audience: Audience })[] {
	if (!own) return inForce ? [{ ...inForce, audience: 'all' }] : [];
	if (!inForce) return [{ ...own, audience: 'own' }];
	const both = {
		...inForce,
		titles: barred([...namesIn(inForce.titles), ...namesIn(own.titles)]),
		others: barred([...namesIn(inForce.others), ...namesIn(own.others)])
	};
	if (both.titles === inForce.titles && both.others === inForce.others)
		return [{ ...inForce, audience: 'all' }];
	return [
		{ ...both, audience: 'own' },
		{ ...inForce, audience: 'others' }
	];
}

export function barred(names: SearchNames['titles']): string {
	const distinct = [...new Set(names)];
	return distinct.length === 0 ? '' : `|${distinct.join('|')}|`;
}

// helpers

function namesIn(names: string): readonly string[] {
	return names.split('|').filter((name) => name !== '');
}
