import { canonicalJson } from '#core/shared/canonical.ts';
import { parseExpression } from '#core/expressions/index.ts';
import { DOCUMENT_SCHEMAS } from '../parseDocument.ts';
import { isExpression, tidyDocument } from '../tidyDocument.ts';
import type { AnyDocument } from '../types.ts';

/**
 * A document as it lies on disk: JSON with two spaces, keys in the order of the schema, texts in NFC, and no expression
 * trees, which are read from the FEEL text again. The same document always gives the same bytes.
 */
export function documentText(document: AnyDocument): string {
	const ordered = DOCUMENT_SCHEMAS[document.kind].parse(tidyDocument(document));
	return `${JSON.stringify(withoutTrees(ordered), null, 2)}\n`;
}

// helpers

function withoutTrees(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutTrees);
	if (typeof value !== 'object' || value === null) return value;
	if (isExpression(value) && 'ast' in value && isTreeOf(value.ast, value.feel)) return { feel: value.feel };
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTrees(inner)]));
}

function isTreeOf(ast: unknown, feel: string): boolean {
	const parsed = parseExpression(feel);
	return parsed.ok && canonicalJson(parsed.value.ast) === canonicalJson(ast);
}
