import { describe, expect, it } from 'vitest';
import { compileForm, evaluateAnswers } from '#core/forms/index.ts';
import { element, everything, field, form, library, list, repeat } from '#core/forms/testing/fixtures.ts';
import { libraryOf } from '#core/forms/testing/libraryOf.ts';
import type { FormDocument } from '#core/forms/types.ts';
import type { DocumentBlock } from '../model/types.ts';
import { formPaper } from './formPaper.ts';
import type { PaperOptions } from './types.ts';

const dictionary = libraryOf(
	element('name', 'Họ và tên', 'string'),
	element('born', 'Ngày sinh', 'date'),
	element('married', 'Đã kết hôn', 'boolean'),
	element('kind', 'Loại', 'code', { codeList: 'codelist:kind@1' }),
	element('area', 'Diện tích', 'decimal', { unit: 'm²', scale: 1 }),
	element('proof', 'Giấy chứng sinh', 'attachment'),
	element('truthful', 'Cam đoan', 'boolean'),
	list('kind', ['a', 'b'])
);

const registration: FormDocument = {
	...form([
		field('name', '/name', 'name'),
		field('married', '/married', 'married'),
		field('spouse', '/spouse', 'name', {
			label: { vi: 'Tên vợ hoặc chồng' },
			visibleWhen: { feel: 'married = true' }
		}),
		field('born', '/born', 'born'),
		field('proof', '/proof', 'proof'),
		repeat('people', '/people', [field('personName', '/name', 'name'), field('personKind', '/kind', 'kind')]),
		field('truthful', '/truthful', 'truthful', {
			control: 'declaration',
			statement: { vi: 'Tôi cam đoan lời khai là đúng.' },
			signature: { title: { vi: 'Người yêu cầu' } }
		})
	]),
	legalForm: { number: 'Mẫu số 01', citation: { instrument: 'instrument:175-2024-nd-cp@1' } }
};

describe('the paper of a form', () => {
	it('has the head of the state, number and title before the questions', () => {
		const [number, head, title] = paper({ legalBasis: 'Ban hành kèm theo Nghị định số 175/2024/NĐ-CP' });
		expect(number).toEqual({
			type: 'formNumber',
			text: 'Mẫu số 01',
			note: 'Ban hành kèm theo Nghị định số 175/2024/NĐ-CP'
		});
		expect(head).toEqual({
			type: 'head',
			nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
			motto: 'Độc lập - Tự do - Hạnh phúc'
		});
		expect(title).toEqual({ type: 'title', text: 'Tờ khai thử' });
	});

	it('leaves room to write and shows every part with its condition when it is empty', () => {
		const blocks = paper();
		expect(blocks).toContainEqual({ type: 'field', label: 'Họ và tên', value: { blank: 'line', lines: 1 } });
		expect(blocks).toContainEqual({
			type: 'field',
			label: 'Ngày sinh',
			value: { blank: 'date', parts: ['ngày', 'tháng', 'năm'] }
		});
		const note = blocks.findIndex(({ type }) => type === 'note');
		expect(blocks[note]).toEqual({ type: 'note', text: 'Chỉ khai khi: Đã kết hôn là có' });
		expect(blocks[note + 1]).toMatchObject({ label: 'Tên vợ hoặc chồng' });
	});

	it('ticks what was answered and leaves out what does not concern the person', () => {
		const blocks = filled({ name: 'Nguyễn Văn Ví', married: false, born: '1960-01-02', spouse: 'Ai đó' });
		expect(blocks).toContainEqual({ type: 'field', label: 'Họ và tên', value: { text: 'Nguyễn Văn Ví' } });
		expect(blocks).toContainEqual({ type: 'field', label: 'Ngày sinh', value: { text: '02/01/1960' } });
		expect(blocks).toContainEqual({
			type: 'choices',
			label: 'Đã kết hôn',
			options: [
				{ label: 'Có', ticked: false },
				{ label: 'Không', ticked: true }
			]
		});
		expect(JSON.stringify(blocks)).not.toContain('vợ hoặc chồng');
		expect(blocks.some(({ type }) => type === 'note')).toBe(false);
	});

	it('numbers the rows of a table and calls codes by their labels', () => {
		const table = filled({ people: [{ name: 'Lê Ví', kind: 'b' }, { name: 'Trần Dụ' }] }).find(isTable);
		expect(table?.columns.map(({ label }) => label)).toEqual(['STT', 'Họ và tên', 'Loại']);
		expect(table?.rows).toEqual([
			['1', 'Lê Ví', 'Mục b'],
			['2', 'Trần Dụ', '']
		]);
		expect(paper().find(isTable)?.rows).toHaveLength(4);
	});

	it('lists what is attached, then what is declared, then who signs', () => {
		const blocks = filled({
			proof: [{ name: 'chung-sinh.pdf', mediaType: 'application/pdf', size: 9, digest: 'x' }]
		});
		expect(blocks.slice(-4)).toEqual([
			{ type: 'heading', level: 1, text: 'Giấy tờ gửi kèm' },
			{ type: 'choices', label: '', options: [{ label: 'Giấy chứng sinh (chung-sinh.pdf)', ticked: true }] },
			{ type: 'rich', blocks: [{ type: 'paragraph', content: ['Tôi cam đoan lời khai là đúng.'] }] },
			{
				type: 'signatures',
				placeAndDate: '............, ngày ...... tháng ...... năm ..........',
				columns: [{ title: 'Người yêu cầu', note: '(Ký, ghi rõ họ, chữ đệm, tên)' }]
			}
		]);
	});

	it('obeys what the form says of its print', () => {
		const blocks = paper(
			{},
			{
				...registration,
				print: {
					title: { vi: 'TỜ KHAI' },
					recipient: { vi: 'Ủy ban nhân dân phường' },
					omit: ['born'],
					placeAndDate: false
				}
			}
		);
		expect(blocks).toContainEqual({ type: 'title', text: 'TỜ KHAI' });
		expect(blocks).toContainEqual({ type: 'recipient', label: 'Kính gửi:', text: 'Ủy ban nhân dân phường' });
		expect(JSON.stringify(blocks)).not.toContain('Ngày sinh');
		expect(blocks.at(-1)).not.toHaveProperty('placeAndDate');
	});

	it('is written in English where the texts have it', () => {
		expect(paper({ locale: 'en' })).toContainEqual({ type: 'title', text: 'Trial form' });
	});

	it('can be made of a form with every data type', () => {
		const compiled = compileForm(everything, library);
		if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
		expect(formPaper(everything, compiled.value, { locale: 'vi' }).blocks.length).toBeGreaterThan(10);
	});

	// helpers

	function paper(options: Partial<PaperOptions> = {}, document = registration): readonly DocumentBlock[] {
		return formPaper(document, compiledOf(document), { locale: 'vi', ...options }).blocks;
	}

	function filled(answers: Readonly<Record<string, unknown>>): readonly DocumentBlock[] {
		return paper({ filled: evaluateAnswers(compiledOf(registration), answers, { today: '2026-11-22' }) });
	}

	function compiledOf(document: FormDocument) {
		const compiled = compileForm(document, dictionary);
		if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
		return compiled.value;
	}

	function isTable(block: DocumentBlock): block is Extract<DocumentBlock, { type: 'table' }> {
		return block.type === 'table';
	}
});
