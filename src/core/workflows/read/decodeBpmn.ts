import { characterName } from '#core/shared/characterName.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';

/** Largest BPMN file accepted, in bytes. */
export const MAX_BPMN_BYTES = 5 * 1024 * 1024;

/**
 * Text of a BPMN file in its declared encoding (byte order mark first, then the XML declaration, else UTF-8),
 * with the declaration rewritten to UTF-8 so that later readers do not doubt it.
 *
 * Problems: `workflow/too-large`, `workflow/unknown-encoding`, `workflow/undecodable`, `workflow/control-character`.
 */
export function decodeBpmn(bytes: Uint8Array): Result<string> {
	if (bytes.length > MAX_BPMN_BYTES) return fail(tooLarge(bytes.length));
	const label = encodingOf(bytes);
	let decoder: TextDecoder;
	try {
		decoder = new TextDecoder(label, { fatal: true });
	} catch {
		return fail({ code: 'workflow/unknown-encoding', at: 'line:1', params: { encoding: label } });
	}
	let text: string;
	try {
		text = decoder.decode(bytes);
	} catch {
		return fail({ code: 'workflow/undecodable', params: { encoding: label } });
	}
	return checkText(text.replace(DECLARED_ENCODING, '$1"UTF-8"'));
}

/** The same checks for text that is already decoded. */
export function checkText(text: string): Result<string> {
	// A UTF-16 unit is at most three bytes of UTF-8; the exact count is only needed near the limit.
	if (text.length * 3 > MAX_BPMN_BYTES) {
		const size = new TextEncoder().encode(text).length;
		if (size > MAX_BPMN_BYTES) return fail(tooLarge(size));
	}
	const forbidden = FORBIDDEN.exec(text);
	if (forbidden) {
		const line = text.slice(0, forbidden.index).split('\n').length;
		return fail({ code: 'workflow/control-character', at: `line:${line}`, params: { character: characterName(forbidden[0]) } });
	}
	return ok(text);
}

// helpers

/** Control characters other than tab and line ends: XML 1.0 §2.2 forbids C0, and C1 is only ever damage. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u;
const DECLARED_ENCODING = /^(\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/;

function encodingOf(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
	return /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? 'utf-8';
}

function tooLarge(size: number) {
	return { code: 'workflow/too-large', params: { size, limit: MAX_BPMN_BYTES } };
}
