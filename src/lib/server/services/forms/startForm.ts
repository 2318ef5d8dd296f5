import type { FormDocument } from '#core/forms/index.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { fold } from '#core/shared/fold.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ServiceContext } from '../context.ts';
import { checkContent } from '../documents/checkContent.ts';
import { leafOf } from '../leaf.ts';

/** Authorise → check → find a free id → commit; see `FormService.create`. */
export async function startForm(
	context: ServiceContext,
	actor: Actor,
	form: Omit<FormDocument, 'id' | 'kind' | 'version'>
): Promise<Result<{ readonly id: string }>> {
	const { store, clock } = context;
	const { tenant, agency } = actor;
	const allowed = authorise(actor, 'document.edit', { tenant, agency });
	if (!allowed.ok) return allowed;
	if (form.title.vi.trim() === '') return fail({ code: 'document/title-missing', at: '/title/vi' });
	const id = await freeId(context, tenant, form.title.vi);
	const checked = await checkContent(context, 'form', id, { ...form, kind: 'form', id, version: 0 });
	if (!checked.ok) return checked;
	const content = checked.value;
	const result = await store.commit({
		tenant,
		at: clock(),
		audit: leafOf(actor, 'form.create', formatRef('form', id, 'draft'), { after: digestOf(canonicalJson(content)) }),
		writes: [{ type: 'putDraft', kind: 'form', id, agency, content, expectedRev: null, by: actor.id }]
	});
	// Somebody took the id in this moment: to press again is enough.
	return result.ok ? ok({ id }) : fail({ code: 'document/stale-rev', at: '', params: { rev: 0 } });
}

// helpers

/** Longer titles say no more in an address. */
const LONGEST = 60;

/** "Tờ khai đăng ký khai sinh" → `to-khai-dang-ky-khai-sinh`, with a number when that is taken. */
async function freeId({ store }: ServiceContext, tenant: string, title: string): Promise<string> {
	const words = fold(title)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, LONGEST)
		.replace(/-+$/, '');
	const base = words || 'form';
	for (let number = 1; ; number += 1) {
		const id = number === 1 ? base : `${base}-${number}`;
		if (!(await store.documents.summary(tenant, 'form', id))) return id;
	}
}
