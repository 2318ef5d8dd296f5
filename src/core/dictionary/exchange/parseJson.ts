import { forbiddenKey } from '#core/shared/forbiddenKey.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';

/**
 * The JSON value of a file. Problems: `exchange/not-json` with its line, `exchange/too-deep`, and
 * `exchange/forbidden-key` with the path of a `__proto__`.
 */
export function parseJson(text: string): Result<unknown> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return fail({ code: 'exchange/not-json', at: `line:${lineOf(error, text)}` });
	}
	if (isDeeper(value, MAX_DEPTH)) return fail({ code: 'exchange/too-deep' });
	const forbidden = forbiddenKey(value);
	return forbidden === undefined ? ok(value) : fail({ code: 'exchange/forbidden-key', at: forbidden });
}

// helpers

/** More than any of the formats needs; deeper input is refused before anything walks it. */
const MAX_DEPTH = 60;

function isDeeper(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** Engines name the place in their message or quote what stands there; a text that just ends is wrong at its end. */
function lineOf(error: unknown, text: string): number {
	const message = error instanceof Error ? error.message : '';
	const position = /\bposition (\d+)/.exec(message)?.[1];
	const quoted = /"(?:\.\.\.)?(.+?)(?:\.\.\.)?" is not valid JSON$/su.exec(message)?.[1];
	const found = quoted === undefined ? -1 : text.indexOf(quoted);
	const to = position !== undefined ? Number(position) : found >= 0 ? found : text.length;
	return text.slice(0, to).split('\n').length;
}
