import { parseExpression, printFeel, renamePaths } from '#core/expressions/index.ts';
import { readCondition } from '#core/workflows/read/readCondition.ts';
import { setCondition } from '../edits/setCondition.ts';
import type { FixContext } from './fixContext.ts';

/** Reads another path wherever the condition of a flow reads `path`; both dotted. */
export function replacePath(
	{ services, element }: FixContext,
	{ path, known }: { readonly path: string; readonly known: string }
): void {
	rewriteCondition({ services, element }, (read) => (read === path ? known : read));
}

/** Renames what the condition of a flow reads, by dotted path; nothing happens to a condition that reads none of it. */
export function rewriteCondition(
	{ services, element }: Pick<FixContext, 'services' | 'element'>,
	rename: (path: string) => string
): void {
	const feel = readCondition(element.businessObject).condition?.feel;
	const parsed = feel === undefined ? undefined : parseExpression(feel);
	if (!parsed?.ok || parsed.value.reads.every((path) => rename(path) === path)) return;
	const renamed = renamePaths(parsed.value.ast, (path) => rename(path.join('.')).split('.'));
	setCondition(services, element, printFeel(renamed));
}
