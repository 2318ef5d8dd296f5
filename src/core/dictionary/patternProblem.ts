/** Why a pattern may not stand in a document; the wording is `dictionary/pattern-…`. */
export type PatternProblem =
	'syntax' | 'not-anchored' | 'look-around' | 'back-reference' | 'white-space-class';

/**
 * What every engine our patterns meet must agree on: ECMAScript `u` syntax, anchored at both ends, without
 * look-around and back-references (the server's linear-time engine has neither) and without `\s`, whose NBSP differs
 * between engines. Patterns that take exponential time are found by the server's check, not here.
 */
export function patternProblem(pattern: string): PatternProblem | undefined {
	const bare = pattern.replace(/\\\\/g, '');
	if (/\(\?(<?[=!])/.test(bare)) return 'look-around';
	if (/\\([1-9]|k<)/.test(bare)) return 'back-reference';
	if (/\\[sS]/.test(bare)) return 'white-space-class';
	try {
		new RegExp(pattern, 'u');
	} catch {
		return 'syntax';
	}
	return isAnchored(pattern) ? undefined : 'not-anchored';
}

// helpers

/** `^…$` with no alternative outside a group, which would escape the anchors. */
function isAnchored(pattern: string): boolean {
	if (!/^\^[^]*\$$/.test(pattern) || /[^\\](\\\\)*\\\$$/.test(pattern)) return false;
	let depth = 0;
	let inClass = false;
	for (let index = 0; index < pattern.length; index++) {
		const char = pattern[index];
		if (char === '\\') index++;
		else if (inClass) inClass = char !== ']';
		else if (char === '[') inClass = true;
		else if (char === '(') depth++;
		else if (char === ')') depth--;
		else if (char === '|' && depth === 0) return false;
	}
	return true;
}
