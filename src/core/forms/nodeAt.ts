import type { JsonPointer } from '#core/shared/pointer.ts';
import type { FormNode } from './formNodes.ts';

/** The page or item a pointer into the form stands on: the innermost whose own pointer begins it. */
export function nodeAt(nodes: readonly FormNode[], pointer: JsonPointer): FormNode | undefined {
	return nodes.findLast(({ at }) => pointer === at || pointer.startsWith(`${at}/`));
}

/** What of its item a pointer means: the first token after the item, `label`, `prefill` …; '' for the item itself. */
export function propertyAt(node: FormNode, pointer: JsonPointer): string {
	return pointer.slice(node.at.length + 1).split('/')[0] ?? '';
}
