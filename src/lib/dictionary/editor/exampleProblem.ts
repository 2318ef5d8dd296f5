import { elementSchema } from '#core/dictionary/elementSchema.ts';
import type { ElementDocument } from '#core/dictionary/types.ts';
import { createInterpreter } from '#core/dictionary/validate/createInterpreter.ts';

/**
 * The first schema keyword the example fails, or undefined. Membership in a code list is not known here: the server's
 * finding says so with the next save.
 */
export function exampleProblem(element: ElementDocument): string | undefined {
	if (element.example === undefined) return undefined;
	try {
		return createInterpreter({ schema: elementSchema(element) })(element.example)[0]?.keyword;
	} catch {
		// The pattern itself is broken; that is said at the pattern.
		return undefined;
	}
}
