import type { Ref } from '#core/shared/document.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';

/** More than anybody chooses from. */
const MAX = 200;

/** References of the personas an actor can play with: the newest version of each, else its draft. */
export async function personaRefs(
	{ store }: Pick<ServiceContext, 'store'>,
	actor: Actor
): Promise<readonly Ref[]> {
	const { items } = await store.documents.list({
		tenant: actor.tenant,
		kind: 'persona',
		...(actor.centre ? {} : { agency: actor.agency }),
		offset: 0,
		limit: MAX
	});
	return items.map(({ id, latestVersion }) => formatRef('persona', id, latestVersion ?? 'draft'));
}
