import type { GroupDocument } from '../types.ts';
import {
	change,
	describing,
	identifying,
	type ChangeContext,
	type KeyRule,
	type KindRules
} from './change.ts';
import { pairs } from './pairs.ts';
import { referenceChange, targetOf } from './reference.ts';
import type { ClassifiedChange } from './types.ts';

type Member = GroupDocument['members'][number];

/** Members by the name they take in a form's data. The same datum under another name has moved. */
const memberChanges: KeyRule<GroupDocument> = (before, after, context) => {
	const { added, removed, kept, reordered } = pairs(before.members, after.members, ({ name }) => name);
	const moved = removed.flatMap(({ item }) => {
		const target = added.find(({ item: now }) => datumOf(now) === datumOf(item));
		return target ? [{ old: item, ...target }] : [];
	});
	return [
		...moved.map(({ old, item, index }) => renamed(index, old, item)),
		...removed
			.filter(({ item }) => !moved.some(({ old }) => old === item))
			.map(({ item, index }) =>
				change(
					'breaking',
					'change/member-removed',
					`/members/${index}`,
					{ before: item },
					{ name: item.name }
				)
			),
		...added
			.filter(({ item }) => !moved.some((known) => known.item === item))
			.map(({ item, index }) => addedMember(index, item)),
		...kept.flatMap((pair) => memberChange(pair.index, pair.before, pair.after, context)),
		...(reordered ? [change('compatible', 'change/order', '/members')] : [])
	];
};

export const GROUP_CHANGES: KindRules<GroupDocument> = {
	label: describing('label', 'change/text'),
	definition: describing('definition', 'change/definition'),
	synonyms: describing('synonyms', 'change/names'),
	conceptUri: identifying('conceptUri', { added: 'change/concept-added', changed: 'change/concept-changed' }),
	steward: describing('steward', 'change/steward'),
	members: memberChanges,
	citations: describing('citations', 'change/citations'),
	doubts: describing('doubts', 'change/doubts')
};

// helpers

function datumOf({ element, group }: Member): string {
	return targetOf(element ?? group ?? '');
}

function renamed(index: number, before: Member, after: Member): ClassifiedChange {
	return change(
		'breaking',
		'change/member-renamed',
		`/members/${index}/name`,
		{ before: before.name, after: after.name },
		{ from: before.name, to: after.name }
	);
}

function addedMember(index: number, member: Member): ClassifiedChange {
	const place = [`/members/${index}`, { after: member }, { name: member.name }] as const;
	return member.required
		? change('breaking', 'change/required-member-added', ...place)
		: change('widening', 'change/member-added', ...place);
}

function memberChange(
	index: number,
	before: Member,
	after: Member,
	context: ChangeContext
): ClassifiedChange[] {
	const at = `/members/${index}`;
	const params = { name: after.name };
	const values = { before: before.required ?? false, after: after.required ?? false };
	return [
		...(['element', 'group'] as const).flatMap((key): ClassifiedChange[] => {
			const [old, now] = [before[key], after[key]];
			if (old !== undefined && now !== undefined) return referenceChange(`${at}/${key}`, old, now, context);
			return old === now
				? []
				: [change('breaking', 'change/reference-replaced', `${at}/${key}`, { before: old, after: now })];
		}),
		...(values.before === values.after
			? before.required === after.required
				? []
				: [change('compatible', 'change/limit-spelled-out', `${at}/required`)]
			: values.after
				? [change('breaking', 'change/member-required', `${at}/required`, values, params)]
				: [change('widening', 'change/member-optional', `${at}/required`, values, params)])
	];
}
