import type { Ref } from '#core/shared/document.ts';
import { writePointer } from '#core/shared/pointer.ts';
import { referencesOf } from './references.ts';
import type { AnyDocument } from './types.ts';

/**
 * `document` with every reference to `from` pointing to `to`, or itself when it has none. Values people supply stay as
 * they are, whatever they look like. In a workflow the attributes of the diagram that are the reference are replaced
 * too; nothing else of its XML changes.
 */
export function upgradePins<T extends AnyDocument>(document: T, from: Ref, to: Ref): T {
	const upgraded = referencesOf(document)
		.filter(({ ref }) => ref === from)
		.reduce((edited, { at }) => writePointer(edited, at, to), document);
	if (upgraded.kind !== 'workflow') return upgraded;
	// References have no character that XML writes in another way.
	const bpmn = upgraded.bpmn.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`'${from}'`, `'${to}'`);
	return bpmn === upgraded.bpmn ? upgraded : { ...upgraded, bpmn };
}
