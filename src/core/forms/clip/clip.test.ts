import { describe, expect, it } from 'vitest';
import { compileForm } from '../compile/compileForm.ts';
import { findItem } from '../findItem.ts';
import { element, everything, field, form, library, repeat } from '../testing/fixtures.ts';
import { removeItems } from '../ops/removeItems.ts';
import { copyItems } from './copyItems.ts';
import { parseClip } from './parseClip.ts';
import { pasteItems } from './pasteItems.ts';

const other = form([field('name', '/applicant/fullName', 'fullName'), repeat('rows', '/rows', [])], { id: 'khac' });

function clipOf(...ids: string[]) {
	const parsed = parseClip(JSON.stringify(copyItems(everything, { ids })));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.value;
}

describe('parts of a form on the clipboard', () => {
	it('come back from text as they were copied, what is inside another only once', () => {
		const clip = clipOf('childName', 'childPart', 'name');
		expect(clip).toEqual(copyItems(everything, { ids: ['name', 'childPart'] }));
		expect(clip.items.map(({ id }) => id)).toEqual(['name', 'childPart']);
	});

	it('keep pins, roles and free paths in another form, and get free ids and paths where those are taken', () => {
		const { form: pasted, ids } = pasteItems(other, { clip: clipOf('name', 'pid'), at: { container: 'p1', index: 1 } });
		expect(ids).toEqual(['name2', 'pid']);
		expect(findItem(pasted, 'name2')?.item).toEqual({
			...findItem(everything, 'name')?.item,
			id: 'name2',
			path: '/applicant/fullName2'
		});
		expect(findItem(pasted, 'pid')?.item).toEqual(findItem(everything, 'pid')?.item);
		expect(pasted.pages[0]?.items.map(({ id }) => id)).toEqual(['name', 'name2', 'pid', 'rows']);
		expect(compileForm(pasted, library).ok).toBe(true);
	});

	it('keep rules among each other, by the new paths', () => {
		const clip = clipOf('hasChild', 'childPart', 'gender');
		const once = pasteItems(other, { clip, at: { container: 'p1' } });
		const twice = pasteItems(once.form, { clip, at: { container: 'p1' } });
		expect([once.lost, twice.lost]).toEqual([[], []]);
		expect(findItem(twice.form, 'childPart2')?.visibleWhen).toMatchObject({ feel: 'hasChild2' });
		expect(findItem(twice.form, 'childNote2')?.item).toMatchObject({
			requiredWhen: { feel: 'applicant.gender2 = "other"' }
		});
		expect(compileForm(twice.form, library).ok).toBe(true);
	});

	it('lose rules that read what is not there, and say which', () => {
		const { form: pasted, lost } = pasteItems(other, { clip: clipOf('childPart'), at: { container: 'p1' } });
		expect(lost).toEqual([
			{ id: 'childPart', part: 'visibleWhen', feel: 'hasChild', paths: ['hasChild'] },
			{ id: 'childNote', part: 'requiredWhen', feel: 'applicant.gender = "other"', paths: ['applicant.gender'] }
		]);
		expect(findItem(pasted, 'childPart')).not.toHaveProperty('visibleWhen');
	});

	it('keep, in their own form, rules that read what is still there', () => {
		const cut = removeItems(everything, { ids: ['childPart'] });
		const { form: pasted, lost } = pasteItems(cut, { clip: clipOf('childPart'), at: { container: 'p1', index: 9 } });
		expect(lost).toEqual([]);
		expect(pasted).toEqual(everything);
	});

	it('keep the rules of a table, in its rows and over them', () => {
		const clip = clipOf('members', 'total');
		const once = pasteItems(other, { clip, at: { container: 'p1' } });
		const { form: pasted, lost } = pasteItems(once.form, { clip, at: { container: 'p1' } });
		expect(lost).toEqual([]);
		expect(findItem(pasted, 'memberPid2')?.item).toMatchObject({ path: '/personId', visibleWhen: { feel: 'age >= 14' } });
		expect(findItem(pasted, 'total2')?.item).toMatchObject({ calculation: { feel: 'sum(members2.share)' } });
	});

	it('become columns in a table, without the prefill a row cannot have', () => {
		const known = element('home', 'Nơi ở', 'string');
		const prefill = { policy: 'locked', source: 'source:populationDb@1', field: 'home', fallback: 'ask' } as const;
		const source = form([field('home', '/applicant/home', known.id, { role: 'applicant', prefill })]);
		const { form: pasted, lost } = pasteItems(other, {
			clip: copyItems(source, { ids: ['home'] }),
			at: { container: 'rows' }
		});
		expect(findItem(pasted, 'home')?.item).toEqual(field('home', '/home', known.id, { role: 'applicant' }));
		expect(lost).toEqual([{ id: 'home', part: 'prefill', paths: [] }]);
		expect(() => pasteItems(other, { clip: clipOf('childPart'), at: { container: 'rows' } })).toThrow('rows');
	});

	it('may be whole pages', () => {
		const { form: pasted, ids } = pasteItems(other, { clip: clipOf('p1'), at: { container: 'p1' }, page: 0 });
		expect(ids).toEqual(['p12']);
		expect(pasted.pages.map(({ id }) => id)).toEqual(['p12', 'p1']);
		expect(compileForm(pasted, library).ok).toBe(true);
	});

	it.each([
		['some text', 'form/no-clip'],
		['{"format":"form-parts"', 'form/no-clip'],
		['[]', 'form/no-clip'],
		['{"format":"form-parts","version":1,"form":"x","pages":[],"items":[]}', 'form/no-clip'],
		['{"format":"form-parts","version":2,"form":"x","pages":[],"items":[]}', 'form/clip-version'],
		[
			'{"format":"form-parts","version":{"toString":1,"valueOf":1},"form":"x","pages":[],"items":[]}',
			'form/clip-version'
		],
		[
			'{"format":"form-parts","version":1,"form":"x","pages":[],"items":[{"type":"text","id":"t","text":{"vi":"\\ud800"}}]}',
			'document/not-text'
		],
		[
			'{"format":"form-parts","version":1,"form":"x","pages":[],"items":[{"type":"text","id":"t","text":{"vi":"a"},"__proto__":{"x":1}}]}',
			'shape/unknown-key'
		],
		[`{"format":"form-parts","version":1,"form":"x","pages":${'['.repeat(50_000)}${']'.repeat(50_000)},"items":[]}`, 'shape/too-deep'],
		[
			'{"format":"form-parts","version":1,"form":"x","pages":[],"items":[{"type":"field","id":"a","path":"/__proto__"}]}',
			'shape/wrong-value'
		]
	])('are refused when they are none: %s', (text, code) => {
		const parsed = parseClip(text);
		expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.code)).toContain(code);
	});
});
