import { RE2JS } from 're2js';

/** What ajv uses of a regular expression. */
interface Matcher {
	test(text: string): boolean;
	toString(): string;
}

/**
 * A pattern of a form matched in linear time, so that no author's pattern can hold the server up. Throws on patterns
 * the engine does not have (look-around, back-references); `patternProblem` refuses those when they are written.
 */
function linear(pattern: string): Matcher {
	const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
	// ajv keeps one matcher per printed form.
	return { test: (text) => compiled.matcher(text).find(), toString: () => pattern };
}

/** ajv's hook for regular expressions; `code` would name it in generated sources, which we never take from it. */
export const linearRegExp = Object.assign(linear, { code: 'linearRegExp' });
