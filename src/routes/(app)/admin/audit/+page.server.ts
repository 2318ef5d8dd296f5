import type { AuditRow } from '#lib/admin/index.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { readerOf, valueOf } from '../../answers.ts';
import { refused } from '../outcome.ts';
import type { Actions, PageServerLoad } from './$types';

const LIMIT = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
	const reader = readerOf(locals);
	const target = url.searchParams.get('target')?.trim() ?? '';
	const actor = url.searchParams.get('actor') ?? '';
	const before = Number(url.searchParams.get('before')) || undefined;
	const names = await locals.services.people.names(reader);
	// One more than shown tells whether there are older ones.
	const leaves = valueOf(
		await locals.services.audit.list(reader, {
			...(target ? { target } : {}),
			...(actor ? { actor } : {}),
			...(before === undefined ? {} : { before }),
			limit: LIMIT + 1
		}),
		locals
	);
	const rows = leaves
		.slice(0, LIMIT)
		.map(({ seq, at, actor: by, action, target: of, reason, hash }): AuditRow => ({
			seq,
			at,
			actor: by,
			who: names[by],
			action,
			target: of,
			about: names[of],
			reason,
			hash
		}));
	return {
		rows,
		target,
		actor,
		first: before === undefined,
		older: leaves.length > LIMIT ? rows.at(-1)?.seq : undefined,
		people: Object.entries(names).map(([id, name]) => ({ id, name }))
	};
};

export const actions: Actions = {
	verify: async ({ request, locals }) => {
		const verdict = await locals.services.audit.verify(readerOf(locals));
		if (!verdict.ok) return refused('verify', verdict.problems, await request.formData(), locals);
		if (!verdict.value.ok)
			return { form: 'verify', errors: { '': m.auth_audit_broken({ seq: verdict.value.seq }) } };
		const count = formatNumber(verdict.value.leaves, locals.locale);
		return { form: 'verify', done: m.auth_audit_holds({ count }) };
	}
};
