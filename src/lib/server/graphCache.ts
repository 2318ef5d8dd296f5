import { createHash } from 'node:crypto';
import type { Result } from '#core/shared/problem.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';

export type ParseWorkflow = (bpmn: string) => Promise<Result<ProcessGraph>>;

/**
 * Remembers the last `size` results by the digest of the XML: one save is parsed for its check, its edges and its
 * findings, and a workflow is read far more often than it changes.
 */
export function cachedParser(parse: ParseWorkflow, size = 64): ParseWorkflow {
	const known = new Map<string, Promise<Result<ProcessGraph>>>();
	return (bpmn) => {
		const key = createHash('sha256').update(bpmn).digest('base64');
		const hit = known.get(key);
		known.delete(key);
		const result = hit ?? parse(bpmn);
		known.set(key, result);
		// A parser that failed (not: that refused the file) may be asked again.
		result.then(
			(answer) => answer.ok || !TRANSIENT.has(answer.problems[0].code) || known.delete(key),
			() => known.delete(key)
		);
		const oldest = known.keys().next().value;
		if (known.size > size && oldest !== undefined) known.delete(oldest);
		return result;
	};
}

// helpers

const TRANSIENT = new Set(['workflow/parse-timeout', 'workflow/parse-crashed']);
