import type { ElementDocument } from '#core/dictionary/index.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { visibleDocuments } from './visible.ts';

/** Elements looked at for being the same datum. */
const CANDIDATES = 30;

/** Elements the actor may see that share words with `names`, those with most first; never the one with the id `except`. */
export async function elementsLike(
	{ store }: Pick<ServiceContext, 'store'>,
	actor: Actor,
	names: readonly string[],
	except?: string
): Promise<readonly ElementDocument[]> {
	const found = await store.search.alike({
		tenant: actor.tenant,
		...(actor.centre ? {} : { agency: actor.agency }),
		kind: 'element',
		texts: names,
		...(except === undefined ? {} : { except }),
		limit: CANDIDATES
	});
	const refs = found.map(({ id, version }) => formatRef('element', id, version));
	const elements = await visibleDocuments(store, actor, refs);
	return elements.flatMap(({ content }) => (content.kind === 'element' ? [content] : []));
}
