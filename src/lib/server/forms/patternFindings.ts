import type { AnyDocument } from '#core/catalogue/types.ts';
import { patternProblem } from '#core/dictionary/index.ts';
import { fieldNodes } from '#core/forms/index.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import { checkPattern, type PatternVerdict } from './checkPattern.ts';

/** Milliseconds one document may take; patterns not decided by then are found as `undecided`, and again next time. */
const LIMIT = 90_000;

/**
 * What the rules of the core cannot tell of the patterns in an element or in a form's local fields, because it takes a
 * search: errors `dictionary/pattern-unsafe` and `form/pattern-unsafe` with reason `engine`, `slow` or `undecided`.
 */
export async function patternFindings(
	document: AnyDocument,
	check: (pattern: string) => Promise<PatternVerdict | undefined> = checkPattern,
	limit: number = LIMIT
): Promise<readonly Finding[]> {
	const end = Date.now() + limit;
	const findings: Finding[] = [];
	for (const { rule, at, id, pattern } of patternsOf(document)) {
		// The core's own rule has found it already.
		if (patternProblem(pattern)) continue;
		const verdict = await Promise.race([check(pattern), undecidedAt(end)]);
		if (!verdict) continue;
		const { reason, example } = verdict;
		const told = example === undefined ? reason : `${reason}: ${example}`;
		findings.push({ rule, severity: 'error', at, params: { id, reason: told } });
	}
	return findings;
}

// helpers

interface PlacedPattern {
	readonly rule: string;
	readonly at: JsonPointer;
	readonly id: string;
	readonly pattern: string;
}

function patternsOf(document: AnyDocument): readonly PlacedPattern[] {
	if (document.kind === 'element') {
		const pattern = document.constraints?.pattern;
		if (pattern === undefined) return [];
		return [{ rule: 'dictionary/pattern-unsafe', at: '/constraints/pattern', id: document.id, pattern }];
	}
	if (document.kind !== 'form') return [];
	return fieldNodes(document).flatMap(({ id, at, item }) => {
		const pattern = item.local?.constraints?.pattern;
		if (pattern === undefined) return [];
		return [{ rule: 'form/pattern-unsafe', at: `${at}/local/constraints/pattern`, id, pattern }];
	});
}

function undecidedAt(end: number): Promise<PatternVerdict> {
	return new Promise((resolve) => {
		setTimeout(() => resolve({ reason: 'undecided' }), Math.max(0, end - Date.now())).unref();
	});
}
