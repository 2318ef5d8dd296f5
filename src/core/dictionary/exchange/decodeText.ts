import { characterName } from '#core/shared/characterName.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { MAX_FILE_BYTES } from './limits.ts';

/**
 * Text of a UTF-8 file without its byte order mark. Other encodings are refused, never guessed: a wrong guess would
 * turn every Vietnamese letter into another one.
 *
 * Problems: `exchange/too-large` {size, limit}, `exchange/empty`, `exchange/utf-16`, `exchange/not-utf-8` with the line of
 * the first wrong byte, `exchange/control-character` {character} with its line.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
	if (bytes.length > MAX_FILE_BYTES)
		return fail({ code: 'exchange/too-large', params: { size: bytes.length, limit: MAX_FILE_BYTES } });
	if (looksLikeUtf16(bytes)) return fail({ code: 'exchange/utf-16', at: 'line:1' });
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return fail({ code: 'exchange/not-utf-8', at: `line:${wrongLine(bytes)}` });
	}
	if (text.trim() === '') return fail({ code: 'exchange/empty' });
	const forbidden = FORBIDDEN.exec(text);
	return forbidden ? fail(controlCharacter(text, forbidden)) : ok(text);
}

/** Control characters other than tab and line ends are only ever damage; XML 1.0 forbids most of them. */
export const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u;

// helpers

/** By its byte order mark, or by the zero bytes Latin text has in it. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
	return (first === 0) !== (second === 0) && bytes.length > 1;
}

/** Line breaks are single bytes that never occur inside another character, so lines can be tried one by one. */
function wrongLine(bytes: Uint8Array): number {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let line = 1;
	for (let from = 0; from < bytes.length; line++) {
		const end = bytes.indexOf(0x0a, from);
		const to = end < 0 ? bytes.length : end;
		try {
			decoder.decode(bytes.subarray(from, to));
		} catch {
			return line;
		}
		from = to + 1;
	}
	return line;
}

function controlCharacter(text: string, { 0: character, index }: RegExpExecArray): Problem {
	const line = text.slice(0, index).split('\n').length;
	return {
		code: 'exchange/control-character',
		at: `line:${line}`,
		params: { character: characterName(character) }
	};
}
