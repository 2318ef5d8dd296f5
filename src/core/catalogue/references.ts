import type { Ref } from '#core/shared/document.ts';
import { toPointer } from '#core/shared/pointer.ts';
import { formatRef, parseRef, type ParsedRef } from '#core/shared/ref.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import type { AnyDocument, SupportedKind } from './types.ts';

/** One reference in a document. */
export interface Reference {
	/**
	 * JSON pointer to the reference. References inside a workflow's BPMN stand at `/bpmn#<element id>` followed by the
	 * pointer in its step binding, `/bpmn#lookUpPopulation/source`.
	 */
	readonly at: string;
	readonly ref: Ref;
	readonly to: ParsedRef;
}

/**
 * Every reference `document` holds, in document order: each string that is an exact reference, except inside the
 * values people and registers supply (answers, examples, persona records). A workflow needs its `graph` too, which
 * names the sources and instruments its steps rest on; its form aliases are resolved by the procedure and are no
 * references. A scenario counts as referring to the draft of the procedure whose code it names.
 */
export function referencesOf(document: AnyDocument, graph?: ProcessGraph): readonly Reference[] {
	const found: Reference[] = [];
	collect(document, [], VALUES[document.kind] ?? [], (tokens, ref, to) =>
		found.push({ at: toPointer(tokens), ref, to })
	);
	if (document.kind === 'scenario') {
		const ref = formatRef('procedure', document.procedure, 'draft');
		const to = parseRef(ref);
		if (to) found.push({ at: '/procedure', ref, to });
	}
	for (const node of graph?.nodes ?? []) {
		collect(node.step, [], [], (tokens, ref, to) =>
			found.push({ at: `/bpmn#${node.id}${toPointer(tokens)}`, ref, to })
		);
	}
	return found;
}

/** `document` with every reference replaced by what `change` makes of it; a workflow's diagram stays as it is. */
export function mapReferences<T extends AnyDocument>(document: T, change: (ref: Ref) => Ref): T {
	return map(document, [], VALUES[document.kind] ?? [], change) as T;
}

// helpers

/** Where each kind holds values rather than statements; `*` stands for any token. */
const VALUES: { readonly [K in SupportedKind]?: readonly (readonly string[])[] } = {
	element: [['example']],
	persona: [['records']],
	scenario: [['form'], ['sources'], ['actions', '*', 'form']]
};

function collect(
	value: unknown,
	tokens: readonly (string | number)[],
	skipped: readonly (readonly string[])[],
	report: (tokens: readonly (string | number)[], ref: Ref, to: ParsedRef) => void
): void {
	if (skipped.some((pattern) => matches(pattern, tokens))) return;
	if (typeof value === 'string') {
		const to = parseRef(value);
		if (to) report(tokens, value, to);
		return;
	}
	if (typeof value !== 'object' || value === null) return;
	if (Array.isArray(value))
		value.forEach((item, index) => collect(item, [...tokens, index], skipped, report));
	else for (const [key, item] of Object.entries(value)) collect(item, [...tokens, key], skipped, report);
}

function map(
	value: unknown,
	tokens: readonly (string | number)[],
	skipped: readonly (readonly string[])[],
	change: (ref: Ref) => Ref
): unknown {
	if (skipped.some((pattern) => matches(pattern, tokens))) return value;
	if (typeof value === 'string') return parseRef(value) ? change(value) : value;
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((item, at) => map(item, [...tokens, at], skipped, change));
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [key, map(item, [...tokens, key], skipped, change)])
	);
}

function matches(pattern: readonly string[], tokens: readonly (string | number)[]): boolean {
	return (
		pattern.length === tokens.length &&
		pattern.every((part, index) => part === '*' || part === String(tokens[index]))
	);
}
