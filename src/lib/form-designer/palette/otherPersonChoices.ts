import type { Ref } from '#core/shared/document.ts';
import type { DictionaryHit } from './dictionaryHit.ts';

/** What the dictionary offers for somebody who acts for another, the most likely first. */
export interface OtherPersonChoices {
	readonly questions: readonly DictionaryHit[];
	readonly groups: readonly DictionaryHit[];
	readonly attachments: readonly DictionaryHit[];
}

/** The words under which the dictionary knows them. */
const WORDS = { acting: 'ủy quyền', representative: 'đại diện', person: 'người' };

/** Yes/no elements and attachments about authorisation, groups about a person; of the form's own subject first. */
export async function otherPersonChoices(
	search: (text: string) => Promise<readonly DictionaryHit[]>,
	used: ReadonlySet<Ref>
): Promise<OtherPersonChoices> {
	const [acting, representative, person] = await Promise.all([
		search(WORDS.acting),
		search(WORDS.representative),
		search(WORDS.person)
	]);
	const subjects = new Map<string, number>();
	for (const ref of used) subjects.set(subjectOf(ref), (subjects.get(subjectOf(ref)) ?? 0) + 1);
	const near = (hits: readonly DictionaryHit[]) =>
		hits.toSorted((a, b) => (subjects.get(subjectOf(b.ref)) ?? 0) - (subjects.get(subjectOf(a.ref)) ?? 0));
	const groups = [...representative, ...person].filter(({ kind }) => kind === 'group');
	return {
		questions: near(acting.filter(({ dataType }) => dataType === 'boolean')),
		attachments: near(acting.filter(({ dataType }) => dataType === 'attachment')),
		groups: groups.filter((hit, index) => groups.findIndex(({ ref }) => ref === hit.ref) === index)
	};
}

// helpers

/** `element:birth.authorised@1` is about `birth`. */
function subjectOf(ref: Ref): string {
	return ref.replace(/^\w+:/, '').split('.')[0] ?? '';
}
