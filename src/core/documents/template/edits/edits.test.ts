import { expect, test } from 'vitest';
import { sampleTemplate } from '../../testing/sampleTemplate.ts';
import type { TemplateDocument } from '../types.ts';
import { addBlock } from './addBlock.ts';
import { moveBlock } from './moveBlock.ts';
import { removeBlock } from './removeBlock.ts';
import { updateBlock } from './updateBlock.ts';

const template = sampleTemplate();
const ids = ({ blocks }: TemplateDocument) => blocks.map(({ id }) => id);

test('a block is added after another, under an id that is free', () => {
	const { template: added, id } = addBlock(template, { type: 'heading', text: { vi: 'Hai' } }, 'heading1');
	expect(id).toBe('heading2');
	expect(ids(added)).toEqual(['heading1', 'heading2', 'field1']);
	expect(ids(addBlock(template, { type: 'text', text: { vi: '' } }).template)).toEqual([
		'heading1',
		'field1',
		'text1'
	]);
});

test('a block moves as far as there are places', () => {
	expect(ids(moveBlock(template, 'field1', -5))).toEqual(['field1', 'heading1']);
	expect(moveBlock(template, 'field1', 1)).toBe(template);
	expect(moveBlock(template, 'nothing', 1)).toBe(template);
});

test('a property that becomes undefined is gone, the id stays', () => {
	const changed = updateBlock(template, 'field1', { label: undefined, path: 'form.other', id: 'x' });
	expect(changed.blocks[1]).toEqual({ type: 'field', id: 'field1', path: 'form.other' });
});

test('a block is removed alone', () => {
	expect(ids(removeBlock(template, 'heading1'))).toEqual(['field1']);
});
