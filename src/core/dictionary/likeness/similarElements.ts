import type { ElementDocument } from '../types.ts';
import {
	compareProfiles,
	profileOf,
	subjectOf,
	WORTH_SHOWING,
	type Likeness,
	type LikenessProfile,
	type LikenessSubject
} from './likenessOf.ts';

export interface SimilarTo extends Likeness {
	readonly element: ElementDocument;
}

/**
 * The elements of `all` that look like `candidate`, best first, among equals by id; never the one with the candidate's
 * own id. Elements are frozen documents read many times, so what is derived from them is kept as long as they are.
 */
export function similarElements(
	candidate: LikenessSubject & { readonly id?: string },
	all: Iterable<ElementDocument>,
	{ least = WORTH_SHOWING, limit = 10 }: { readonly least?: number; readonly limit?: number } = {}
): readonly SimilarTo[] {
	const own = profileOf(candidate);
	const found: SimilarTo[] = [];
	for (const element of all) {
		if (element.id === candidate.id) continue;
		const likeness = compareProfiles(own, keptProfile(element));
		if (likeness.score >= least) found.push({ element, ...likeness });
	}
	return found.sort((a, b) => b.score - a.score || (a.element.id < b.element.id ? -1 : 1)).slice(0, limit);
}

// helpers

const profiles = new WeakMap<ElementDocument, LikenessProfile>();

function keptProfile(element: ElementDocument): LikenessProfile {
	const known = profiles.get(element);
	if (known) return known;
	const profile = profileOf(subjectOf(element));
	profiles.set(element, profile);
	return profile;
}
