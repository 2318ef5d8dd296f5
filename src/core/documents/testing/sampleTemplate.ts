import type { TemplateDocument } from '../template/types.ts';

/** A small permit: a heading and one value; tests change one thing at a time. */
export function sampleTemplate(more: Partial<TemplateDocument> = {}): TemplateDocument {
	return {
		kind: 'template',
		id: 'thu',
		version: 0,
		formatVersion: 1,
		title: { vi: 'Giấy phép' },
		outcome: 'result',
		agency: { name: { vi: 'Ủy ban' } },
		blocks: [
			{ type: 'heading', id: 'heading1', text: { vi: 'Căn cứ' } },
			{ type: 'field', id: 'field1', path: 'form.gone', label: { vi: 'Tên' } }
		],
		...more
	};
}
