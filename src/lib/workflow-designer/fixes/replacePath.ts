import { readCondition } from '#core/workflows/read/readCondition.ts';
import { renameRead } from '../edits/renameReads.ts';
import { setCondition } from '../edits/setCondition.ts';
import type { FixContext } from './fixContext.ts';

/** Reads another path wherever the condition of a flow reads `path`; both dotted. */
export function replacePath(
	{ services, element }: FixContext,
	{ path, known }: { readonly path: string; readonly known: string }
): void {
	const feel = readCondition(element.businessObject).condition?.feel;
	if (feel === undefined) return;
	setCondition(
		services,
		element,
		renameRead(feel, (read) => (read.join('.') === path ? known.split('.') : read))
	);
}
