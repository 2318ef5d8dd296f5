import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record, startHistory, undo } from '#core/shared/history.ts';
import { compileForm } from '../compile/compileForm.ts';
import { findItem } from '../findItem.ts';
import { formNodes } from '../formNodes.ts';
import { outlineOf } from '../outlineOf.ts';
import { element, everything, field, form, library, repeat } from '../testing/fixtures.ts';
import type { FormDocument } from '../types.ts';
import { copyItems } from '../clip/copyItems.ts';
import { pasteItems } from '../clip/pasteItems.ts';
import { parseForm } from '../parseForm.ts';
import { addField } from './addField.ts';
import { addLocalField } from './addLocalField.ts';
import { addPage } from './addPage.ts';
import { addRepeat } from './addRepeat.ts';
import { addSection } from './addSection.ts';
import { addText } from './addText.ts';
import { canPlace } from './containers.ts';
import { duplicateItem } from './duplicateItem.ts';
import { duplicateItems } from './duplicateItems.ts';
import { moveItem } from './moveItem.ts';
import { moveItems } from './moveItems.ts';
import { isPathFree } from './propose.ts';
import { removeItem } from './removeItem.ts';
import { requireItems } from './requireItems.ts';
import { setOmitted } from './setOmitted.ts';
import { setRequiredWhen } from './setRequiredWhen.ts';
import { setVisibleWhen } from './setVisibleWhen.ts';
import { topmost } from './topmost.ts';
import { updatePage } from './updatePage.ts';
import { updatePlacement } from './updatePlacement.ts';
import { updateRepeat } from './updateRepeat.ts';
import { updateSection } from './updateSection.ts';

const fullName = library.get('element', 'element:fullName@1')!;
const small = form([field('a', '/child/fullName', 'fullName'), repeat('rows', '/rows', [field('b', '/age', 'age')])]);

function idsIn(document: FormDocument, container: string) {
	return formNodes(document)
		.filter(({ parent }) => parent === container)
		.map(({ id }) => id);
}

describe('edits of a form', () => {
	it('add an element at /role/name with an id of both, and number what is taken', () => {
		const once = addField(small, { element: fullName, role: 'mother', at: { container: 'p1', index: 0 } });
		expect(once.pages[0]?.items[0]).toEqual({
			type: 'field',
			id: 'motherFullName',
			path: '/mother/fullName',
			element: 'element:fullName@1',
			role: 'mother'
		});
		const twice = addField(once, { element: fullName, role: 'mother', at: { container: 'p1' } });
		expect(findItem(twice, 'motherFullName2')?.item).toMatchObject({ path: '/mother/fullName2' });
	});

	it('bring the element’s source along as prefill', () => {
		const known = element('home', 'Nơi ở', 'string', undefined, {
			prefill: 'locked',
			sources: [{ source: 'source:populationDb@1', field: 'home' }]
		});
		const added = addField(small, { element: known, role: 'mother', at: { container: 'p1' } });
		expect(findItem(added, 'motherHome')?.item).toMatchObject({
			prefill: { policy: 'locked', source: 'source:populationDb@1', field: 'home', fallback: 'ask' }
		});
	});

	it('add columns by their path in the row', () => {
		const added = addField(small, { element: fullName, at: { container: 'rows' } });
		expect(findItem(added, 'rowsFullName')?.item).toMatchObject({ path: '/fullName' });
	});

	it('want a reason for a local field', () => {
		const local = { label: { vi: 'Số hộ khẩu cũ' }, dataType: 'string' as const, reason: 'Không có trong từ điển' };
		const added = addLocalField(small, { local, at: { container: 'p1' } });
		expect(findItem(added, 'soHoKhauCu')?.item).toMatchObject({ path: '/soHoKhauCu', local });
		expect(() => addLocalField(small, { local: { ...local, reason: ' ' }, at: { container: 'p1' } })).toThrow('reason');
	});

	it('move an item one step and stop at the edge', () => {
		const down = moveItem(small, { id: 'a', by: 1 });
		expect(idsIn(down, 'p1')).toEqual(['rows', 'a']);
		expect(moveItem(down, { id: 'a', by: 1 })).toBe(down);
	});

	it('give a field that enters a repeat a path of the row, and keep its id', () => {
		const moved = moveItem(small, { id: 'a', to: { container: 'rows', index: 0 } });
		expect(idsIn(moved, 'rows')).toEqual(['a', 'b']);
		expect(findItem(moved, 'a')?.item).toMatchObject({ path: '/fullName' });
		const back = moveItem(moved, { id: 'a', to: { container: 'p1' } });
		expect(findItem(back, 'a')?.item).toMatchObject({ path: '/fullName' });
	});

	it('refuse to put a container into itself or anything but a field into a repeat', () => {
		const nested = addSection(addSection(small, { title: { vi: 'A' }, at: { container: 'p1' }, id: 'outer' }), {
			title: { vi: 'B' },
			at: { container: 'outer' },
			id: 'inner'
		});
		expect(canPlace(nested, 'outer', 'inner')).toBe(false);
		expect(canPlace(nested, 'outer', 'rows')).toBe(false);
		expect(canPlace(nested, 'a', 'inner')).toBe(true);
		expect(() => moveItem(nested, { id: 'outer', to: { container: 'inner' } })).toThrow('outer');
	});

	it('duplicate a section with new ids and paths throughout', () => {
		const copy = duplicateItem(everything, { id: 'childPart' });
		expect(idsIn(copy, 'childPart2')).toEqual(['childName2', 'childBorn2', 'childNote2']);
		expect(findItem(copy, 'childName2')?.item).toMatchObject({ path: '/child/fullName2' });
		expect(compileForm(copy, library).ok).toBe(true);
	});

	it('store the tree beside the text of a condition, and take it away again', () => {
		const set = setVisibleWhen(small, { id: 'a', feel: 'age > 3' });
		expect(findItem(set, 'a')?.visibleWhen).toMatchObject({ feel: 'age > 3', ast: { op: '>' } });
		expect(setVisibleWhen(set, { id: 'a', feel: undefined })).toEqual(small);
		expect(findItem(setRequiredWhen(small, { id: 'a', feel: 'age >' }), 'a')?.item).toMatchObject({
			requiredWhen: { feel: 'age >' }
		});
	});

	it('change what a field says and take away what is set to undefined', () => {
		const changed = updatePlacement(small, { id: 'a', changes: { required: true, label: { vi: 'Tên' } } });
		expect(findItem(changed, 'a')?.item).toMatchObject({ required: true, label: { vi: 'Tên' } });
		const back = updatePlacement(changed, { id: 'a', changes: { required: undefined, label: undefined } });
		expect(back).toEqual(small);
	});

	it('refuse a path that is taken, above or below another', () => {
		expect(isPathFree(small, '/child')).toBe(false);
		expect(isPathFree(small, '/child/fullName/first')).toBe(false);
		expect(isPathFree(small, '/constructor')).toBe(false);
		expect(isPathFree(small, '/dossier/x')).toBe(false);
		expect(isPathFree(small, '/child/fullName', { except: 'a' })).toBe(true);
		expect(() => updatePlacement(small, { id: 'a', changes: { path: '/rows' } })).toThrow('/rows');
	});

	it.each([
		['addField', () => addField(small, { element: fullName, at: { container: 'nowhere' } })],
		['removeItem', () => removeItem(small, { id: 'nowhere' })],
		['moveItem', () => moveItem(small, { id: 'nowhere', by: 1 })],
		['updatePlacement', () => updatePlacement(small, { id: 'nowhere', changes: {} })],
		['updateSection', () => updateSection(small, { id: 'nowhere', title: { vi: 'x' } })],
		['updatePage', () => updatePage(small, { id: 'nowhere', changes: {} })],
		['updateRepeat', () => updateRepeat(small, { id: 'nowhere', changes: {} })],
		['setVisibleWhen', () => setVisibleWhen(small, { id: 'nowhere', feel: 'a' })]
	])('%s names an id that is not in the form', (_, edit) => {
		expect(edit).toThrow('nowhere');
	});

	it('show the form as an outline', () => {
		expect(outlineOf(small)).toEqual([
			expect.objectContaining({
				id: 'p1',
				children: [
					expect.objectContaining({ id: 'a', element: 'element:fullName@1', path: '/child/fullName' }),
					expect.objectContaining({ id: 'rows', children: [expect.objectContaining({ id: 'b' })] })
				]
			})
		]);
	});
});

type Edit = (document: FormDocument, a: number, b: number) => FormDocument;

/** Edits that pick their target by number, so that any sequence of numbers is a sequence of edits. */
const EDITS: readonly Edit[] = [
	(doc, a) => addField(doc, { element: fullName, role: ['child', 'mother', 'father'][a % 3]!, at: container(doc, a) }),
	(doc, a) => addLocalField(doc, { local: { label: { vi: 'Ô mới' }, dataType: 'integer', reason: 'x' }, at: container(doc, a) }),
	(doc, a) => addPage(doc, { title: { vi: 'Trang' }, index: a % (doc.pages.length + 1) }),
	(doc, a) => whole(doc, a, (at) => addSection(doc, { title: { vi: 'Mục' }, at })),
	(doc, a) => whole(doc, a, (at) => addRepeat(doc, { title: { vi: 'Bảng' }, rowTitle: { vi: 'Dòng' }, at })),
	(doc, a) => whole(doc, a, (at) => addText(doc, { text: { vi: 'Chữ' }, at })),
	(doc, a) => item(doc, a, (id) => duplicateItem(doc, { id })),
	(doc, a) => (formNodes(doc).length > 12 ? item(doc, a, (id) => removeItem(doc, { id })) : doc),
	(doc, a, b) => item(doc, a, (id) => moveItem(doc, { id, by: b % 2 ? 1 : -1 })),
	(doc, a, b) =>
		item(doc, a, (id) => {
			const to = container(doc, b);
			return canPlace(doc, id, to.container) ? moveItem(doc, { id, to: { ...to, index: b % 4 } }) : doc;
		}),
	(doc, a) => item(doc, a, (id) => setVisibleWhen(doc, { id, feel: 'hasChild' })),
	(doc, a, b) => some(doc, a, b, (ids) => duplicateItems(doc, { ids })),
	(doc, a, b) => some(doc, a, b, (ids) => requireItems(doc, { ids, required: b % 2 === 0 })),
	(doc, a, b) =>
		some(doc, a, b, (ids) => {
			const to = container(doc, b);
			return topmost(doc, ids).every(({ id }) => canPlace(doc, id, to.container))
				? moveItems(doc, { ids, to: { ...to, index: a % 3 } })
				: doc;
		}),
	(doc, a, b) =>
		some(doc, a, b, (ids) => {
			const to = container(doc, b);
			const clip = copyItems(doc, { ids });
			const fits = clip.items.every(({ id }) => canPlace(doc, id, to.container) || ids.includes(to.container));
			const inRows = findItem(doc, to.container)?.type === 'repeat';
			if (!fits || (inRows && clip.items.some(({ type }) => type !== 'field'))) return doc;
			return pasteItems(doc, { clip, at: { ...to, index: a % 3 } }).form;
		}),
	(doc, a) =>
		item(doc, a, (id) => {
			const node = findItem(doc, id);
			const path = `/renamed${a}`;
			if (node?.type === 'repeat' && isPathFree(doc, path)) return updateRepeat(doc, { id, changes: { path } });
			const inRow = node?.type === 'field' && node.repeat !== undefined ? { repeat: node.repeat } : {};
			return node?.type === 'field' && isPathFree(doc, path, inRow)
				? updatePlacement(doc, { id, changes: { path } })
				: doc;
		}),
	(doc, a) =>
		item(doc, a, (id) => setOmitted(doc, { id, omitted: a % 2 === 0 }))
];

function some(doc: FormDocument, a: number, b: number, edit: (ids: readonly string[]) => FormDocument) {
	const items = formNodes(doc).filter(({ type }) => type !== 'page');
	const ids = new Set([a, b, a + b].map((number) => items[number % items.length]?.id ?? ''));
	return items.length === 0 || items.length > 80 ? doc : edit([...ids]);
}

function container(doc: FormDocument, number: number) {
	const holders = formNodes(doc).filter(({ type }) => type !== 'field' && type !== 'text');
	return { container: holders[number % holders.length]!.id };
}

function whole(doc: FormDocument, number: number, edit: (at: { container: string }) => FormDocument) {
	const holders = formNodes(doc).filter(({ type }) => type === 'page' || type === 'section');
	return edit({ container: holders[number % holders.length]!.id });
}

function item(doc: FormDocument, number: number, edit: (id: string) => FormDocument) {
	const items = formNodes(doc).filter(({ type }) => type !== 'page');
	return items.length === 0 ? doc : edit(items[number % items.length]!.id);
}

describe('any sequence of edits', () => {
	it('keeps ids and paths unique and the form readable and compilable, and is taken back', () => {
		const move = fc.tuple(fc.nat(EDITS.length - 1), fc.nat(1000), fc.nat(1000));
		fc.assert(
			fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
				let doc = everything;
				let history = startHistory(everything);
				for (const [edit, a, b] of moves) {
					const before = JSON.stringify(doc);
					const next = EDITS[edit]!(doc, a, b);
					expect(JSON.stringify(doc)).toBe(before);
					doc = next;
					history = record(history, next);
					const ids = formNodes(doc).map(({ id }) => id);
					expect(new Set(ids).size).toBe(ids.length);
				}
				expect(parseForm(doc)).toMatchObject({ ok: true });
				expect(history.present).toEqual(doc);
				while (history.past.length > 0) history = undo(history);
				expect(history.present).toEqual(everything);
				const known = new Set(formNodes(doc).map(({ id }) => id));
				expect((doc.print?.omit ?? []).filter((id) => !known.has(id))).toEqual([]);
				const compiled = compileForm(doc, library);
				// Moving what a condition reads below what it shows is the author's circle to break.
				const problems = compiled.ok ? [] : compiled.problems.map(({ code }) => code);
				expect(problems.filter((code) => code !== 'form/rule-cycle')).toEqual([]);
			}),
			{ numRuns: 120 }
		);
	});
});
