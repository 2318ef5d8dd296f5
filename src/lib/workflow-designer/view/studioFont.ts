import latin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import vietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import type { FontFile } from './embedFont.ts';

export const STUDIO_FONT = 'Be Vietnam Pro';

/** The studio's font for what is written in drawings: Vietnamese and Latin letters. Loaded when first needed. */
export async function studioFont(): Promise<readonly FontFile[]> {
	return Promise.all(FILES.map(async ({ url, range }) => ({ weight: 400, range, data: await base64(url) })));
}

// helpers

/** As in `ui/fonts.css`. */
const FILES = [
	{
		url: vietnamese,
		range:
			'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'
	},
	{ url: latin, range: 'U+0000-00FF,U+0131,U+0152-0153,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212' }
];

async function base64(url: string): Promise<string> {
	const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text);
}
