import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatches, diff } from './patch.ts';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: { vi: id } }));
const document = { title: 'x', pages: [{ id: 'p', items }] };

function withItems(next: readonly unknown[]) {
	return { ...document, pages: [{ ...document.pages[0], items: next }] };
}

describe('diff', () => {
	it.each([
		['nothing', document, []],
		['a property set', { ...document, layout: 'pages' }, [{ op: 'add', path: '/layout', value: 'pages' }]],
		['a property taken away', { pages: document.pages }, [{ op: 'remove', path: '/title' }]],
		[
			'something put between',
			withItems([...items.slice(0, 2), { id: 'n' }, ...items.slice(2)]),
			[{ op: 'add', path: '/pages/0/items/2', value: { id: 'n' } }]
		],
		['something taken out', withItems(items.toSpliced(1, 1)), [{ op: 'remove', path: '/pages/0/items/1' }]],
		[
			'a word changed within',
			withItems(items.with(3, { id: 'd', label: { vi: 'D' } })),
			[{ op: 'replace', path: '/pages/0/items/3/label/vi', value: 'D' }]
		],
		[
			'two changing places',
			withItems([items[1], items[0], ...items.slice(2)]),
			[
				{ op: 'replace', path: '/pages/0/items/0', value: items[1] },
				{ op: 'replace', path: '/pages/0/items/1', value: items[0] }
			]
		]
	])('says %s as it is', (_, after, patches) => {
		expect(diff(document, after)).toEqual(patches);
	});

	it('says nothing of equal documents, shared or not', () => {
		expect(diff(document, structuredClone(document))).toEqual([]);
	});

	it('turns any value into any other, and back', () => {
		const value = fc.jsonValue({ maxDepth: 4 });
		fc.assert(
			fc.property(value, value, (before, after) => {
				const frozen = JSON.stringify([before, after]);
				expect(applyPatches(before, diff(before, after))).toEqual(after);
				expect(applyPatches(after, diff(after, before))).toEqual(before);
				expect(JSON.stringify([before, after])).toBe(frozen);
			}),
			{ numRuns: 300 }
		);
	});

	it('keeps what it does not touch the same objects', () => {
		const next = applyPatches(document, [{ op: 'replace', path: '/pages/0/items/0/label/vi', value: 'A' }]);
		expect(next.pages[0]?.items[1]).toBe(items[1]);
		expect(document.pages[0]?.items[0]?.label.vi).toBe('a');
	});

	it('sets __proto__ as a name like any other', () => {
		const after = JSON.parse('{"__proto__": {"x": 1}}') as object;
		const next = applyPatches({}, diff({}, after));
		expect(Object.keys(next)).toEqual(['__proto__']);
		expect(({} as { x?: number }).x).toBeUndefined();
	});
});
