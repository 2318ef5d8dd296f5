import jsQR from 'jsqr';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentModel } from '#core/documents/index.ts';
import { printPdf, printPictures } from './printDocument.ts';
import { withPictures } from './withPictures.ts';

// Starting the compiler takes seconds on a slow machine; each document after that a fraction of one.
const SLOW = 60_000;

describe('a printed document', { timeout: SLOW }, () => {
	it('is a tagged PDF in Vietnamese with its title', async () => {
		const bytes = await pdf([{ type: 'title', text: 'Tờ khai đăng ký khai sinh' }]);
		const source = Buffer.from(bytes).toString('latin1');
		expect(source.startsWith('%PDF-')).toBe(true);
		expect(source).toContain('/StructTreeRoot');
		expect(source).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
		expect(source).toMatch(/\/Lang\s*\(vi/);
		const { info } = await (await getDocumentProxy(copy(bytes))).getMetadata();
		expect(info).toMatchObject({ Title: 'Tờ khai đăng ký khai sinh' });
	});

	it('keeps every Vietnamese letter, whichever way it was typed', async () => {
		const words = 'Nguyễn Thị Ước, phường Ỷ La, tỉnh Đắk Lắk: chữ ký, đặng, trẻ, mẫu ĐƠN ĐỀ NGHỊ ƯỠN ẸO';
		const text = await textOf([
			{ type: 'field', label: 'Họ và tên', value: { text: words.normalize('NFD') } }
		]);
		expect(text).toContain(words);
	});

	it('shows what looks like source as it was written', async () => {
		const hostile = '#eval("1+1") $x$ \\u{41} *đậm* _nghiêng_ "nháy" <nhan> @ai // chú `mã` #panic()';
		const text = await textOf([
			{ type: 'field', label: '#label', value: { text: hostile } },
			{ type: 'table', columns: [{ label: '#c', align: 'left', share: 1 }], rows: [[hostile]] },
			{ type: 'rich', blocks: [{ type: 'paragraph', content: [hostile] }] }
		]);
		expect(
			text.split('#eval("1+1") $x$ \\u{41} *đậm* _nghiêng_ "nháy" <nhan> @ai // chú `mã` #panic()')
		).toHaveLength(4);
	});

	it('repeats the header of a long table and numbers its pages', async () => {
		const rows = Array.from({ length: 500 }, (_, index) => [String(index + 1), `Thành viên số ${index + 1}`]);
		const bytes = await pdf([
			{
				type: 'table',
				columns: [
					{ label: 'STT', align: 'center', share: 0.4 },
					{ label: 'Họ, chữ đệm, tên', align: 'left', share: 2 }
				],
				rows
			}
		]);
		const { totalPages, text } = await extractText(await getDocumentProxy(copy(bytes)));
		expect(totalPages).toBeGreaterThan(5);
		text.forEach((page, index) => {
			expect(page).toContain('Họ, chữ đệm, tên');
			expect(page).toContain(`Trang ${index + 1}/${totalPages}`);
			expect(page).toContain('thu · phiên bản 1');
		});
		expect(text.at(-1)).toContain('Thành viên số 500');
	});

	it('comes to the same bytes every time', async () => {
		const blocks: readonly DocumentBlock[] = [{ type: 'note', text: 'một' }];
		const first = await pdf(blocks);
		await pdf([{ type: 'note', text: 'khác' }]);
		expect(Buffer.compare(first, await pdf(blocks))).toBe(0);
	});

	it('has a code that leads to the address', async () => {
		const value = 'https://example.gov.vn/kiem-tra?so=12/GPXD';
		const { blocks } = withPictures(modelOf([{ type: 'qr', value, caption: 'Kiểm tra' }]));
		const [block] = blocks;
		if (block?.type !== 'qr') throw new Error('There must be a picture');
		expect(scanned(block.svg)).toBe(value);
		expect(await textOf([{ type: 'qr', value, caption: 'Kiểm tra' }])).toContain('Kiểm tra');
	});

	it('can be looked at as pictures without a script', async () => {
		const printed = await printPictures(modelOf([{ type: 'title', text: 'Một' }]));
		if (!printed.ok) throw new Error(JSON.stringify(printed.problems));
		expect(printed.value.pages).toHaveLength(1);
		expect(printed.value.pages[0]).toMatch(/^<svg[^>]*viewBox="0 0 59\d/);
		expect(printed.value.pages[0]).not.toContain('<script');
	});

	it('is refused when its data are far too large', async () => {
		const text = 'x'.repeat(2_100_000);
		expect(await printPdf(modelOf([{ type: 'note', text }]))).toMatchObject({
			ok: false,
			problems: [{ code: 'print/too-large' }]
		});
	});
});

// helpers

function modelOf(blocks: readonly DocumentBlock[]): DocumentModel {
	return {
		title: blocks[0]?.type === 'title' ? blocks[0].text : 'Thử',
		locale: 'vi',
		blocks,
		footer: 'thu · phiên bản 1',
		pageWords: 'Trang {page}/{pages}',
		tickWords: { ticked: 'đã chọn', free: 'không chọn' }
	};
}

async function pdf(blocks: readonly DocumentBlock[]): Promise<Uint8Array> {
	const printed = await printPdf(modelOf(blocks));
	if (!printed.ok) throw new Error(JSON.stringify(printed.problems));
	return printed.value;
}

async function textOf(blocks: readonly DocumentBlock[]): Promise<string> {
	const { text } = await extractText(await getDocumentProxy(copy(await pdf(blocks))), { mergePages: true });
	return text.replace(/\s+/g, ' ');
}

/** The reader of PDFs takes its bytes away. */
function copy(bytes: Uint8Array): Uint8Array {
	return new Uint8Array(bytes);
}

/** What a phone reads from the picture: squares of one size drawn one after another. */
function scanned(svg: string): string | undefined {
	const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
	const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
	for (const [, x, y, w, h] of svg.matchAll(/M(\d+),(\d+)h(\d+)v(\d+)/g)) {
		for (let row = Number(y); row < Number(y) + Number(h); row++)
			for (let column = Number(x); column < Number(x) + Number(w); column++)
				pixels.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
	}
	return jsQR(pixels, size, size)?.data;
}
