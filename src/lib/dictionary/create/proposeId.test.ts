import { describe, expect, it } from 'vitest';
import { proposeId } from './proposeId.ts';

describe('the id proposed for a new document', () => {
	it('is camelCase where programs read it', () => {
		expect(proposeId('element', 'Số điện thoại của Đại diện')).toBe('soDienThoaiCuaDaiDien');
		expect(proposeId('source', 'CSDL  quốc gia')).toBe('csdlQuocGia');
	});

	it('is words with hyphens for laws and lists', () => {
		expect(proposeId('instrument', '168/2025/NĐ-CP')).toBe('168-2025-nd-cp');
		expect(proposeId('codelist', 'Giới tính')).toBe('gioi-tinh');
	});

	it('is empty for a name without letters', () => {
		expect(proposeId('element', ' – ')).toBe('');
	});
});
