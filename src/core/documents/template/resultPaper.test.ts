import { describe, expect, it } from 'vitest';
import { compileForm } from '#core/forms/index.ts';
import { element, field, form, list, repeat } from '#core/forms/testing/fixtures.ts';
import { libraryOf } from '#core/forms/testing/libraryOf.ts';
import type { DocumentBlock } from '../model/types.ts';
import { resultPaper, type ResultOptions } from './resultPaper.ts';
import { storedData } from './storedData.ts';
import type { TemplateDocument } from './types.ts';
import { unknownReads } from './unknownReads.ts';

const library = libraryOf(
	element('name', 'Họ và tên', 'string', undefined, { outputLabel: { vi: 'Ông/Bà' } }),
	element('kind', 'Loại', 'code', { codeList: 'codelist:kind@1' }),
	list('kind', ['a', 'b'])
);
const application = form([
	field('name', '/owner/name', 'name'),
	field('kind', '/kind', 'kind'),
	repeat('people', '/people', [field('personName', '/name', 'name')])
]);
const permit: TemplateDocument = {
	kind: 'template',
	id: 'giay-phep',
	version: 2,
	formatVersion: 1,
	title: { vi: 'Giấy phép' },
	outcome: 'result',
	agency: { superior: { vi: 'Tỉnh Ví Dụ' }, name: { vi: '{agency.name}' } },
	numbering: '{result.number}/GP',
	blocks: [
		{ type: 'text', id: 'intro', text: { vi: 'Cấp cho **{form.owner.name}**, loại {form.kind}.' } },
		{ type: 'field', id: 'holder', path: 'form.owner.name' },
		{ type: 'table', id: 'people', path: 'form.people', columns: [{ path: 'name' }] },
		{ type: 'heading', id: 'onlyA', text: { vi: 'Riêng loại a' }, visibleWhen: { feel: 'form.kind = "a"' } }
	],
	signature: { kind: 'agency', title: { vi: 'Chủ tịch' } },
	qr: { value: '{result.verifyUrl}', caption: { vi: 'Kiểm tra {result.number}' } },
	stored: [
		{ name: 'number', path: 'result.number' },
		{ name: 'holder', path: 'form.owner.name' },
		{ name: 'fax', path: 'form.owner.fax' }
	]
};
const values = {
	form: { owner: { name: 'Lê *Ví* {result.number}' }, kind: 'b', people: [{ name: 'Trần Dụ' }] },
	result: {
		number: '12',
		issuedOn: '2026-02-05',
		signer: 'Nguyễn Văn Ví',
		verifyUrl: 'https://example.gov.vn/12'
	},
	agency: { name: 'UBND phường Thí Dụ', place: 'Hà Nội' }
};

describe('the paper of a result', () => {
	it('has the agency and its number beside the head of the state, with place and date', () => {
		expect(paper({ values })[0]).toMatchObject({
			agency: ['Tỉnh Ví Dụ', 'UBND phường Thí Dụ'],
			number: 'Số: 12/GP',
			placeAndDate: 'Hà Nội, ngày 05 tháng 02 năm 2026'
		});
	});

	it('puts values into formatted sentences and reads nothing in them as formatting', () => {
		expect(paper({ values })).toContainEqual({
			type: 'rich',
			blocks: [
				{
					type: 'paragraph',
					content: [
						'Cấp cho ',
						{ type: 'strong', content: ['Lê *Ví* {result.number}'] },
						', loại ',
						'Mục b',
						'.'
					]
				}
			]
		});
	});

	it('calls a field by the output label of its element', () => {
		expect(paper({ values })).toContainEqual({
			type: 'field',
			label: 'Ông/Bà',
			value: { text: 'Lê *Ví* {result.number}' }
		});
	});

	it('leaves out what does not hold, and shows all of it without values', () => {
		const heading = { type: 'heading', level: 1, text: 'Riêng loại a' };
		expect(paper({ values })).not.toContainEqual(heading);
		expect(paper()).toContainEqual(heading);
		expect(paper()).toContainEqual({ type: 'field', label: 'Ông/Bà', value: { blank: 'line', lines: 1 } });
	});

	it('ends with who signed and the code to check it by', () => {
		expect(paper({ values }).slice(-2)).toEqual([
			{
				type: 'signatures',
				columns: [{ title: 'Chủ tịch', note: '(Chữ ký, dấu của cơ quan, tổ chức)', name: 'Nguyễn Văn Ví' }]
			},
			{ type: 'qr', value: 'https://example.gov.vn/12', caption: 'Kiểm tra 12' }
		]);
	});

	it('stores the data that have a value, by name', () => {
		expect(storedData(permit, values)).toEqual({ number: '12', holder: 'Lê *Ví* {result.number}' });
	});

	it('knows what it reads that nobody supplies', () => {
		expect(unknownReads(permit, application)).toEqual([{ path: 'form.owner.fax', at: '/stored/2/path' }]);
	});

	// helpers

	function paper(options: Partial<ResultOptions> = {}): readonly DocumentBlock[] {
		const compiled = compileForm(application, library);
		if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
		return resultPaper(permit, {
			locale: 'vi',
			library,
			form: compiled.value,
			today: '2026-11-22',
			...options
		}).blocks;
	}
});
