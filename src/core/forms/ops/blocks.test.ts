import { describe, expect, it } from 'vitest';
import type { GroupDocument } from '#core/dictionary/types.ts';
import { compileForm } from '../compile/compileForm.ts';
import { findItem } from '../findItem.ts';
import { formNodes } from '../formNodes.ts';
import { readersOfItems } from '../logic/readersOfItems.ts';
import { everything, field, form, library } from '../testing/fixtures.ts';
import { addAssertion } from './addAssertion.ts';
import { addDeclaration } from './addDeclaration.ts';
import { addOtherPerson } from './addOtherPerson.ts';
import { moveItems, stepItems } from './moveItems.ts';
import { removeAssertion } from './removeAssertion.ts';
import { removeItems } from './removeItems.ts';
import { requireItems } from './requireItems.ts';
import { setCalculation } from './setCalculation.ts';
import { setControl } from './setControl.ts';
import { setLayout } from './setLayout.ts';
import { setLegalForm } from './setLegalForm.ts';
import { setOmitted } from './setOmitted.ts';
import { setPrint } from './setPrint.ts';
import { setTitle } from './setTitle.ts';
import { updateAssertion } from './updateAssertion.ts';
import { updatePlacement } from './updatePlacement.ts';
import { updateRepeat } from './updateRepeat.ts';

const agrees = library.get('element', 'element:agrees@1')!;
const papers = library.get('element', 'element:papers@1')!;
const person: GroupDocument = {
	kind: 'group',
	id: 'somebody',
	version: 1,
	formatVersion: 1,
	label: { vi: 'Người' },
	definition: { vi: 'Người' },
	members: [
		{ name: 'fullName', element: 'element:fullName@1', required: true },
		{ name: 'personId', element: 'element:personId@1' }
	]
};

function rule(doc: typeof everything, id: string) {
	const node = findItem(doc, id);
	return node?.type === 'field' ? (node.item.calculation ?? node.item.visibleWhen)?.feel : node?.visibleWhen?.feel;
}

describe('renaming a path', () => {
	it('rewrites what reads it, and where assertions stand', () => {
		const renamed = updatePlacement(everything, { id: 'childName', changes: { path: '/child/name' } });
		expect(renamed.assertions?.[0]).toMatchObject({
			test: { feel: 'child.name != applicant.fullName' },
			at: '/child/name'
		});
		expect(updatePlacement(renamed, { id: 'childName', changes: { path: '/child/fullName' } }).assertions?.[0]).toMatchObject({
			at: '/child/fullName'
		});
	});

	it('of a column rewrites what the row reads, and what reads all rows', () => {
		const counted = setCalculation(everything, { id: 'size', feel: 'if some m in members satisfies m.age > 3 then 1 else 0' });
		const renamed = updatePlacement(counted, { id: 'memberAge', changes: { path: '/years' } });
		expect(rule(renamed, 'memberPid')).toBe('years >= 14');
		expect(rule(renamed, 'size')).toBe('if some m in members satisfies m.years > 3 then 1 else 0');
		// The applicant's age has the same last name and is another.
		expect(findItem(renamed, 'age')?.item).toMatchObject({ path: '/applicant/age' });
	});

	it('of a table rewrites what reads its columns', () => {
		const renamed = updateRepeat(everything, { id: 'members', changes: { path: '/people' } });
		expect(rule(renamed, 'total')).toBe('sum(people.share)');
		expect(renamed.assertions?.[1]).toMatchObject({ at: '/people/share', test: { feel: 'share <= 1000000' } });
		expect(compileForm(renamed, library).ok).toBe(true);
		expect(() => updateRepeat(everything, { id: 'members', changes: { path: '/total' } })).toThrow('/total');
	});
});

describe('several items at once', () => {
	it('go, and what paper leaves out forgets them', () => {
		const omitted = setOmitted(setOmitted(everything, { id: 'hint', omitted: true }), { id: 'total', omitted: true });
		const left = removeItems(omitted, { ids: ['hint', 'childPart'] });
		expect(findItem(left, 'childName')).toBeUndefined();
		expect(left.print).toEqual({ omit: ['total'] });
		expect(removeItems(left, { ids: ['total'] })).not.toHaveProperty('print');
		expect(() => removeItems(left, { ids: ['total', 'nowhere'] })).toThrow('nowhere');
	});

	it('are named with who reads them before they go', () => {
		const uses = (ids: string[]) => readersOfItems(everything, ids).map(({ id, use }) => `${id} ${use}`);
		expect(uses(['hasChild'])).toEqual(['childPart visibleWhen']);
		expect(uses(['hasChild', 'childPart'])).toEqual(['notSamePerson test']);
		expect(uses(['members'])).toEqual(['total calculation', 'shareBelowTotal test']);
		expect(uses(['papers'])).toEqual([]);
	});

	it('move to one place in their order, and step together', () => {
		const ids = ['tax', 'name', 'kinds'];
		const moved = moveItems(everything, { ids, to: { container: 'childPart', index: 1 } });
		const inside = (doc: typeof everything) =>
			formNodes(doc).filter(({ parent }) => parent === 'childPart').map(({ id }) => id);
		expect(inside(moved)).toEqual(['childName', 'name', 'kinds', 'tax', 'childBorn', 'childNote']);
		const down = stepItems(moved, { ids, by: 1 });
		expect(inside(down)).toEqual(['childName', 'childBorn', 'name', 'kinds', 'tax', 'childNote']);
		expect(stepItems(stepItems(down, { ids, by: 1 }), { ids, by: 1 })).toEqual(stepItems(down, { ids, by: 1 }));
	});

	it('are required, whatever their conditions said, but not what is computed', () => {
		const required = requireItems(everything, { ids: ['childPart', 'total', 'age'], required: true });
		expect(findItem(required, 'age')?.item).toMatchObject({ required: true });
		expect(findItem(required, 'childNote')?.item).toEqual(field('childNote', '/child/note', 'note', { required: true }));
		expect(findItem(required, 'total')?.item).toEqual(findItem(everything, 'total')?.item);
		const free = requireItems(required, { ids: ['age'], required: false });
		expect(findItem(free, 'age')?.item).toEqual(findItem(everything, 'age')?.item);
	});
});

describe('blocks', () => {
	it('declare what must be affirmed, with a place to sign', () => {
		const statement = { vi: 'Tôi **cam đoan** …' };
		const signature = { title: { vi: 'NGƯỜI YÊU CẦU' } };
		const at = { container: 'p1' };
		const added = addDeclaration(form([]), { element: agrees, role: 'applicant', statement, signature, at });
		expect(added.pages[0]?.items).toEqual([
			field('applicantAgrees', '/applicant/agrees', 'agrees', {
				role: 'applicant',
				required: true,
				control: 'declaration',
				statement,
				signature
			})
		]);
		expect(() => addDeclaration(form([]), { element: papers, statement, signature, at })).toThrow('papers');
		const plain = setControl(added, { id: 'applicantAgrees', control: 'checkbox' });
		expect(plain.pages[0]?.items[0]).toEqual(
			field('applicantAgrees', '/applicant/agrees', 'agrees', { role: 'applicant', required: true, control: 'checkbox' })
		);
	});

	it('let somebody act for the applicant: question, conditional person, authorisation', () => {
		const added = addOtherPerson(form([field('a', '/a', 'note'), field('b', '/b', 'note')]), {
			question: agrees,
			group: person,
			attachment: papers,
			library,
			title: { vi: 'Người được ủy quyền' },
			at: { container: 'p1', index: 1 }
		});
		expect(added.pages[0]?.items.map(({ id }) => id)).toEqual(['a', 'applicantAgrees', 'representative', 'b']);
		expect(added.pages[0]?.items[2]).toMatchObject({
			visibleWhen: { feel: 'applicant.agrees = true' },
			items: [
				{ path: '/representative/fullName', role: 'representative', required: true },
				{ path: '/representative/personId', role: 'representative' },
				{ path: '/representative/papers', role: 'representative', required: true }
			]
		});
		expect(compileForm(added, library).ok).toBe(true);
	});
});

describe('rules and settings', () => {
	it('compute a field, which is then neither asked nor filled', () => {
		const prefill = { policy: 'locked', source: 'source:s@1', field: 'x', fallback: 'ask' } as const;
		const asked = form([field('a', '/a', 'capital', { required: true, prefill })]);
		const computed = setCalculation(asked, { id: 'a', feel: '1 + 1' });
		expect(computed.pages[0]?.items[0]).toEqual(
			field('a', '/a', 'capital', { calculation: { feel: '1 + 1', ast: expect.anything() as never } })
		);
		expect(setCalculation(computed, { id: 'a', feel: undefined }).pages[0]?.items[0]).toEqual(field('a', '/a', 'capital'));
	});

	it('add, change and take away a rule over several fields', () => {
		const added = addAssertion(form([]), { feel: 'a < b', at: '/a', message: { vi: 'Sửa a' } });
		expect(added.assertions).toEqual([
			{ id: 'assertion', test: { feel: 'a < b', ast: expect.anything() }, at: '/a', message: { vi: 'Sửa a' } }
		]);
		const changed = updateAssertion(added, { id: 'assertion', feel: 'a > b', changes: { at: '/b' } });
		expect(changed.assertions?.[0]).toMatchObject({ test: { feel: 'a > b' }, at: '/b', message: { vi: 'Sửa a' } });
		expect(removeAssertion(changed, { id: 'assertion' })).toEqual(form([]));
		expect(() => removeAssertion(form([]), { id: 'nowhere' })).toThrow('nowhere');
	});

	it('say how the form is walked through and printed, and forget what is as usual', () => {
		const start = form([]);
		expect(setLayout(start, 'taskList')).toEqual({ ...start, layout: 'taskList' });
		expect(setLayout(setLayout(start, 'taskList'), 'pages')).toEqual(start);
		const printed = setPrint(start, { recipient: { vi: 'UBND phường' } });
		expect(printed.print).toEqual({ recipient: { vi: 'UBND phường' } });
		expect(setPrint(printed, { recipient: undefined })).toEqual(start);
		const legalForm = { number: 'Mẫu 01', citation: { instrument: 'instrument:x@1' } };
		expect(setLegalForm(setLegalForm(start, legalForm), undefined)).toEqual(start);
		expect(setTitle(start, { vi: 'Mới' }).title).toEqual({ vi: 'Mới' });
	});
});
