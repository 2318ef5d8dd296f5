/**
 * A pattern that repeats without limit what `pattern` repeats up to a high count: `{1,99}` becomes `+`, `{0,149}` `*`.
 * Every way in which the limited pattern can match a text is one in which the other can, so what is not slow without
 * limits is not slow with them; and searching it is far cheaper, because counts multiply the states of an automaton.
 */
export function withoutLimits(pattern: string): string {
	return pattern.replace(TOKENS, (token, least?: string, comma?: string, most?: string) => {
		if (least === undefined) return token;
		const count = Number(comma === undefined ? least : (most ?? ''));
		if (count < HIGH) return token;
		return Number(least) === 0 ? '*' : '+';
	});
}

// helpers

/** Counts below this are left: they cost little. */
const HIGH = 8;

/** Escapes and classes, which are left alone, and counts. */
const TOKENS = /\\[pPu]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\{([0-9]+)(?:(,)([0-9]+))?\}/gsu;
