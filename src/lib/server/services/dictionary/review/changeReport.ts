import { classifyChange, type ChangeReport, type DictionaryDocument } from '#core/dictionary/index.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Actor } from '../../../auth/actor.ts';
import type { VersionRecord } from '../../../repositories/ports.ts';
import type { ServiceContext } from '../../context.ts';
import { loadLibrary, referencesIn } from '../../documents/loadLibrary.ts';

export interface Edition {
	readonly ref: Ref;
	readonly content: DictionaryDocument;
}

/** What `to` changes against `from`; of a first edition nothing, for nobody rests on anything earlier. */
export async function changeReport(
	context: ServiceContext,
	actor: Actor,
	from: Edition | undefined,
	to: Edition
): Promise<ChangeReport> {
	if (!from) return { to: to.ref, class: 'compatible', changes: [] };
	const refs = await Promise.all(
		[from, to].map(({ content }) => referencesIn(context.parseWorkflow, content))
	);
	const library = await loadLibrary(context, actor, refs.flat());
	return { from: from.ref, to: to.ref, ...classifyChange(from.content, to.content, library) };
}

type Heading = Omit<VersionRecord, 'content'>;

/** The version everybody is offered, below `number` where one is given. */
export function approvedBefore(versions: readonly Heading[], number = Infinity): Heading | undefined {
	return versions.find((version) => version.status === 'approved' && version.number < number);
}
