import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/catalogue/parseDocument.ts';
import { DICTIONARY_KINDS } from '#core/dictionary/kinds.ts';
import { newDocument } from './newDocument.ts';

describe('a new document', () => {
	it.each(DICTIONARY_KINDS)('of kind %s can be kept as it is', (kind) => {
		const document = newDocument({
			kind,
			id: 'moi',
			name: { vi: 'Mới' },
			definition: { vi: 'Mục mới.' },
			dataType: 'code',
			codeList: 'codelist:gender@1',
			member: 'group:address@2',
			owner: { vi: 'Bộ Công an' },
			number: '1/2026/NĐ-CP'
		});
		expect(parseDocument(document)).toMatchObject({ ok: true });
	});
});
