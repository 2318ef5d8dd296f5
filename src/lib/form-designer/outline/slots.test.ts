import { describe, expect, it } from 'vitest';
import { formNodes } from '#core/forms/formNodes.ts';
import { sampleForm } from '../testing/sampleForm.ts';
import { allSlots, insertSlot, mayHold, slotAt, stepSlot } from './slots.ts';

describe('steps through the outline', () => {
	it.each([
		['applicantName', 'down', { container: 's1', index: 0 }],
		['applicantName', 'up', undefined],
		['married', 'up', { container: 'p1', index: 1 }],
		['married', 'down', { container: 'p1', index: 2 }],
		['gender', 'up', { container: 's1', index: 1 }],
		['gender', 'down', { container: 'p2', index: 0 }],
		['t1', 'up', { container: 'p1', index: 3 }],
		['t1', 'down', { container: 'p2', index: 1 }],
		['r1', 'down', undefined],
		['s1', 'up', { container: 'p1', index: 0 }],
		['p2', 'up', { index: 0 }],
		['p1', 'up', undefined],
		['memberName', 'up', undefined],
		['memberName', 'down', undefined]
	] as const)('%s %s', (id, direction, slot) => {
		expect(stepSlot(sampleForm, id, direction)).toEqual(slot);
	});
});

describe('slots', () => {
	it('stand before, inside and after an item, not counting what moves', () => {
		const moving = { id: 'applicantName', type: 'field' } as const;
		expect(slotAt(sampleForm, 'gender', 'before', moving)).toEqual({ container: 'p1', index: 1 });
		expect(slotAt(sampleForm, 'gender', 'after', moving)).toEqual({ container: 'p1', index: 2 });
		expect(slotAt(sampleForm, 's1', 'inside', moving)).toEqual({ container: 's1', index: 0 });
		expect(slotAt(sampleForm, 'r1', 'inside', moving)).toEqual({ container: 'r1', index: 0 });
	});

	it('are refused where an item may not stand, and within itself', () => {
		expect(slotAt(sampleForm, 'gender', 'inside', { type: 'text' })).toBeUndefined();
		expect(slotAt(sampleForm, 'memberName', 'after', { type: 'section' })).toBeUndefined();
		expect(slotAt(sampleForm, 'married', 'before', { id: 's1', type: 'section' })).toBeUndefined();
		expect(slotAt(sampleForm, 'p2', 'after', { id: 'gender', type: 'field' })).toBeUndefined();
	});

	it('for something new stand after the selection or at the end inside it', () => {
		expect(insertSlot(sampleForm, 'applicantName', 'field')).toEqual({ container: 'p1', index: 1 });
		expect(insertSlot(sampleForm, 's1', 'field')).toEqual({ container: 's1', index: 1 });
		expect(insertSlot(sampleForm, 'memberName', 'field')).toEqual({ container: 'r1', index: 1 });
		expect(insertSlot(sampleForm, 'memberName', 'text')).toEqual({ container: 'p2', index: 2 });
		expect(insertSlot(sampleForm, 'married', 'section')).toEqual({ container: 'p1', index: 2 });
		expect(insertSlot(sampleForm, 'married', 'page')).toEqual({ index: 1 });
		expect(insertSlot(sampleForm, undefined, 'field')).toEqual({ container: 'p2', index: 2 });
	});

	it('to choose from come in the order of the document', () => {
		const slots = allSlots(sampleForm, { id: 'gender', type: 'field' });
		expect(slots.map(({ container, after }) => [container, after])).toEqual([
			['p1', undefined],
			['p1', 'applicantName'],
			['s1', undefined],
			['s1', 'married'],
			['p1', 's1'],
			['p2', undefined],
			['p2', 't1'],
			['r1', undefined],
			['r1', 'memberName'],
			['p2', 'r1']
		]);
	});

	it('to choose from are exactly those that may hold the item', () => {
		const types = new Map(formNodes(sampleForm).map((node) => [node.id, node.type]));
		for (const node of formNodes(sampleForm)) {
			const slots = allSlots(sampleForm, node);
			expect(slots.length).toBeGreaterThan(0);
			for (const { container } of slots) {
				expect(mayHold(container === undefined ? undefined : types.get(container), node.type)).toBe(true);
				expect(container).not.toBe(node.id);
			}
		}
	});
});
