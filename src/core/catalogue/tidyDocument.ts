import { parseExpression } from '#core/expressions/index.ts';
import type { AnyDocument } from './types.ts';

/**
 * `document` as it is stored: every text in NFC, and beside every FEEL text the tree it parses to. An expression that
 * does not parse keeps its text and loses its tree; lint reports it. The BPMN of a workflow is kept byte for byte.
 */
export function tidyDocument<T extends AnyDocument>(document: T): T {
	if (document.kind !== 'workflow') return tidy(document) as T;
	const { bpmn } = document;
	return { ...(tidy(document) as T & { bpmn: string }), bpmn };
}

/** Only expressions have the key `feel`, with at most a tree beside it. */
export function isExpression(value: object): value is { readonly feel: string } {
	return (
		'feel' in value &&
		typeof value.feel === 'string' &&
		Object.keys(value).every((key) => key === 'feel' || key === 'ast')
	);
}

// helpers

function tidy(value: unknown): unknown {
	if (typeof value === 'string') return value.normalize('NFC');
	if (Array.isArray(value)) return value.map(tidy);
	if (typeof value !== 'object' || value === null) return value;
	if (isExpression(value)) return withTree(value.feel.normalize('NFC'));
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), tidy(inner)]));
}

function withTree(feel: string) {
	const parsed = parseExpression(feel);
	return parsed.ok ? { feel, ast: parsed.value.ast } : { feel };
}
