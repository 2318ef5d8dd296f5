import { strFromU8, unzipSync } from 'fflate';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { gridOfText } from './gridOfText.ts';
import { gridOfSheet } from './gridOfSheet.ts';
import { gridOfWord } from './gridOfWord.ts';
import type { TableGrid } from './types.ts';

/** Bytes of a file with a step table, and of what may come out of one. */
export const MAX_TABLE_BYTES = 5 * 1024 * 1024;
const MAX_UNPACKED = 20 * 1024 * 1024;

/**
 * The step table of a .docx (the table with most cells), .xlsx (its first sheet), .csv or .txt file.
 *
 * Problems: `table/file-too-large` {limit}, `table/file-unreadable`, `table/file-without-table`, `table/not-utf8`.
 */
export function gridOfFile(bytes: Uint8Array): Result<TableGrid> {
	if (bytes.length > MAX_TABLE_BYTES) return tooLarge();
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return textGrid(bytes);
	let unpacked = 0;
	try {
		const files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!PARTS.test(name)) return false;
				unpacked += originalSize;
				return unpacked <= MAX_UNPACKED;
			}
		});
		if (unpacked > MAX_UNPACKED) return tooLarge();
		const text = (name: string) => (files[name] ? strFromU8(files[name]) : undefined);
		const word = text('word/document.xml');
		const sheet = text('xl/worksheets/sheet1.xml');
		const grid =
			word !== undefined
				? gridOfWord(word)
				: sheet === undefined
					? undefined
					: gridOfSheet(sheet, text('xl/sharedStrings.xml'));
		return grid && grid.length > 0 ? ok(grid) : fail({ code: 'table/file-without-table' });
	} catch {
		return fail({ code: 'table/file-unreadable' });
	}
}

// helpers

const PARTS = /^(word\/document\.xml|xl\/worksheets\/sheet1\.xml|xl\/sharedStrings\.xml)$/;

function tooLarge(): Result<never> {
	return fail({ code: 'table/file-too-large', params: { limit: MAX_TABLE_BYTES / 1024 / 1024 } });
}

function textGrid(bytes: Uint8Array): Result<TableGrid> {
	try {
		// Excel saves "Unicode text" as UTF-16 with a mark.
		const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
		return ok(gridOfText(new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)));
	} catch {
		return fail({ code: 'table/not-utf8' });
	}
}
