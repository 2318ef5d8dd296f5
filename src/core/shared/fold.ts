/**
 * Text as searched: lower case, without diacritics, đ as d, spaces collapsed. "Đăng ký" and "dang ky" fold alike.
 * NFC and NFD spellings fold alike.
 */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[đĐ]/g, 'd')
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.trim();
}
