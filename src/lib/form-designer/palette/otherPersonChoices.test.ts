import { expect, test } from 'vitest';
import type { DictionaryHit } from './dictionaryHit.ts';
import { otherPersonChoices } from './otherPersonChoices.ts';

function hit(ref: string, dataType?: DictionaryHit['dataType']): DictionaryHit {
	const kind = ref.startsWith('group') ? 'group' : 'element';
	return { kind, ref, label: { vi: ref }, uses: 0, ...(dataType && { dataType }) };
}

const FOUND: Readonly<Record<string, readonly DictionaryHit[]>> = {
	'ủy quyền': [
		hit('element:business.authorised@1', 'boolean'),
		hit('element:birth.authorised@1', 'boolean'),
		hit('element:business.authorisationFile@1', 'attachment'),
		hit('element:birth.authorisationFile@1', 'attachment'),
		hit('element:birth.authorisationNote@1', 'string')
	],
	'đại diện': [hit('group:representative@1'), hit('element:person.position@1', 'string')],
	người: [hit('group:person@1'), hit('group:representative@1')]
};

test('somebody acting is asked for in the words of the form’s own subject', async () => {
	const used = new Set(['element:birth.parents@1', 'element:birth.place@1', 'element:person.fullName@1']);
	const { questions, attachments, groups } = await otherPersonChoices(
		async (text) => FOUND[text] ?? [],
		used
	);
	expect(questions.map(({ ref }) => ref)).toEqual([
		'element:birth.authorised@1',
		'element:business.authorised@1'
	]);
	expect(attachments[0]?.ref).toBe('element:birth.authorisationFile@1');
	expect(groups.map(({ ref }) => ref)).toEqual(['group:representative@1', 'group:person@1']);
});
