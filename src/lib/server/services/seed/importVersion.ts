import type { AnyDocument } from '#core/catalogue/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ServiceContext } from '../context.ts';
import { checkContent } from '../documents/checkContent.ts';
import { EDITING } from '../editing.ts';
import { leafOf } from '../leaf.ts';

/**
 * Takes a document as an approved version of the number it carries; answers whether it was new. The same content again
 * changes nothing. Problems: `seed/version-changed` {ref} when that version holds something else, and those of its
 * content.
 */
export async function importVersion(
	context: ServiceContext,
	actor: Actor,
	document: AnyDocument
): Promise<Result<boolean>> {
	const { store, clock } = context;
	const { kind, id, version: number } = document;
	const summary = await store.documents.summary(actor.tenant, kind, id);
	const agency = summary?.agency ?? actor.agency;
	const allowed = authorise(actor, EDITING[kind], { tenant: actor.tenant, agency });
	if (!allowed.ok) return allowed;
	const checked = await checkContent(context, kind, id, document);
	if (!checked.ok) return checked;

	const ref = formatRef(kind, id, number);
	const content = checked.value;
	const digest = digestOf(canonicalJson(content));
	const stored = await store.documents.version(actor.tenant, kind, id, number);
	if (stored)
		return stored.digest === digest ? ok(false) : fail({ code: 'seed/version-changed', params: { ref } });
	const result = await store.commit({
		tenant: actor.tenant,
		at: clock(),
		audit: leafOf(actor, 'document.importVersion', ref, { after: digest }),
		writes: [
			{
				type: 'addVersion',
				kind,
				id,
				agency,
				number,
				digest,
				status: 'approved',
				content,
				by: actor.id,
				authors: [actor.id]
			}
		]
	});
	return result.ok ? ok(true) : fail({ code: 'seed/version-changed', params: { ref } });
}
