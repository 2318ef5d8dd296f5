import { formatRef, parseRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { scopeOf } from '../dictionary/search.ts';
import { visibleContent } from '../documents/visible.ts';
import type { FormUser } from './types.ts';

/** Procedures looked through for one form. */
const MOST = 500;

/** See `FormService.users`. A procedure that used the form once and no longer does is none. */
export async function usersOf(
	{ store }: Pick<ServiceContext, 'store'>,
	actor: Actor,
	id: string
): Promise<{ readonly users: readonly FormUser[]; readonly hidden: number }> {
	const target = { kind: 'form', id, from: 'procedure', offset: 0, limit: MOST } as const;
	const known = await store.usage.users({ ...scopeOf(actor), ...target });
	const counts = await store.usage.counts({ ...scopeOf(actor), kind: 'form', id });
	const counted = counts.find(({ kind }) => kind === 'procedure');
	const users: FormUser[] = [];
	for (const { id: code, version } of known) {
		const procedure =
			(await visibleContent(store, actor, formatRef('procedure', code, 'draft'))) ??
			(await visibleContent(store, actor, formatRef('procedure', code, version)));
		if (procedure?.kind !== 'procedure') continue;
		for (const [alias, ref] of Object.entries(procedure.uses)) {
			const pinned = parseRef(ref);
			if (pinned?.kind !== 'form' || pinned.id !== id) continue;
			users.push({ code: procedure.code, name: procedure.name, alias, version: pinned.version });
		}
	}
	return {
		users: users.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
		hidden: counted ? counted.all - counted.visible : 0
	};
}
