import { describe, expect, it } from 'vitest';
import { BrowserLibrary } from '../BrowserLibrary.ts';
import { sampleDocuments, sampleForm } from '../testing/sampleForm.ts';
import { problemItems } from './problemItems.ts';

const library = new BrowserLibrary(
	sampleDocuments.map((document) => ({ ref: `${document.kind}:${document.id}@1`, document }))
);

describe('problems in words', () => {
	it('name items by their labels and lead to item and property', () => {
		const [item] = problemItems(
			[
				{
					rule: 'form/asked-twice',
					severity: 'warning',
					at: '/pages/0/items/2/element',
					params: { id: 'gender', other: 'married' }
				}
			],
			sampleForm,
			library,
			'vi'
		);
		expect(item).toMatchObject({ node: 'gender', property: 'element', subject: undefined });
		expect(item?.text).toContain('“Giới tính”');
		expect(item?.text).toContain('“Đã kết hôn”');
	});

	it('put the label before a rule that does not name its item', () => {
		const [item] = problemItems(
			[{ rule: 'expression/unknown', severity: 'error', at: '/pages/0/items/2/visibleWhen/feel' }],
			sampleForm,
			library,
			'vi'
		);
		expect(item).toMatchObject({ subject: 'Giới tính', property: 'visibleWhen' });
	});

	it('that stand on the form select nothing', () => {
		const [item] = problemItems(
			[{ rule: 'form/no-legal-form-number', severity: 'warning', at: '' }],
			sampleForm,
			library,
			'vi'
		);
		expect(item).not.toHaveProperty('node');
	});
});
