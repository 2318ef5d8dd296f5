import { classifyChange } from '#core/dictionary/changes/classifyChange.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../../auth/actor.ts';
import { holds } from '../../../auth/authorise.ts';
import type { Store } from '../../../repositories/ports.ts';
import { isApproved, visibleSummary } from '../../documents/visible.ts';
import type { CollisionChoice } from '../types/exchange.ts';
import type { Importable, PreparedItem } from './preparedImport.ts';

/** What stands under an id. */
export interface Standing<T extends Importable> {
	readonly agency: string;
	readonly rev: number | null;
	/** What an import would be measured against: the draft the actor may see, else the newest visible version. */
	readonly current?: { readonly number: number | 'draft'; readonly content: T };
	/** The newest version that was approved. */
	readonly approved?: T;
	/** Highest version there is; 0 when the document was never frozen. */
	readonly version: number;
	/** Whether the actor may change it. */
	readonly own: boolean;
}

/** What stands under `kind:id`, or undefined when the id is free. */
export async function standingOf<T extends Importable>(
	store: Store,
	actor: Actor,
	kind: T['kind'],
	id: string
): Promise<Standing<T> | undefined> {
	const summary = await store.documents.summary(actor.tenant, kind, id);
	if (!summary) return undefined;
	const own = (await visibleSummary(store, actor, kind, id))?.own ?? false;
	const versions = await store.documents.versions(actor.tenant, kind, id);
	const draft = own ? await store.documents.draft(actor.tenant, kind, id) : undefined;
	const read = async (number: number | undefined) =>
		number === undefined ? undefined : await store.documents.version(actor.tenant, kind, id, number);
	const newest = await read(versions.find((version) => own || isApproved(version))?.number);
	const approved = await read(versions.find(({ status }) => status === 'approved')?.number);
	const current = draft ?? newest;
	return {
		agency: summary.agency,
		rev: summary.draftRev,
		version: versions[0]?.number ?? 0,
		own: own && holds(actor, 'dictionary.edit'),
		...(current && {
			current: { number: draft ? 'draft' : (newest?.number ?? 0), content: current.content as T }
		}),
		...(approved && { approved: approved.content as T })
	};
}

/** The item of a plan for a document whose id is taken by `standing`, or free. */
export async function itemFor<T extends Importable>(
	store: Store,
	actor: Actor,
	content: T,
	title: Text,
	place: string,
	standing: Standing<T> | undefined
): Promise<PreparedItem> {
	const { kind, id } = content;
	const item = { kind, id, title, content, place };
	if (!standing) return item;
	const { current, approved, agency, rev, own } = standing;
	const same = current !== undefined && isSame(current.content, content);
	const choices: readonly CollisionChoice[] = [
		...(current ? ['reuse' as const] : []),
		'duplicate',
		...(own && !same ? ['overwrite' as const] : [])
	];
	return {
		...item,
		existing: { agency, rev },
		collision: {
			ref: formatRef(kind, id, current?.number ?? 'draft'),
			why: same ? 'same-content' : 'same-id',
			choices,
			duplicateAs: await freeId(store, actor, kind, id)
		},
		...(approved && {
			change: {
				...classifyChange(approved, content),
				from: formatRef(kind, id, approved.version),
				to: formatRef(kind, id, 'draft')
			}
		})
	};
}

/** The first of `id-2`, `id-3` … that nobody has; ids have at most 128 characters. */
export async function freeId(
	store: Store,
	actor: Actor,
	kind: Importable['kind'],
	id: string
): Promise<string> {
	for (let number = 2; ; number++) {
		const candidate = `${id.slice(0, 120)}-${number}`;
		if (!(await store.documents.summary(actor.tenant, kind, candidate))) return candidate;
	}
}

// helpers

/** Version numbers count up on their own. */
function isSame(one: Importable, other: Importable): boolean {
	return canonicalJson({ ...one, version: 0 }) === canonicalJson({ ...other, version: 0 });
}
