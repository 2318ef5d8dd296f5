import { error } from '@sveltejs/kit';
import { toLocal } from '#core/calendar/index.ts';
import type { DictionaryDocument } from '#core/dictionary/kinds.ts';
import { knownFrom, openEntry } from '../../../openEntry.ts';
import { pinUpgrades } from '../../../pinUpgrades.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { reader, opened, header } = await openEntry(locals, params);
	if (!header.canEdit) {
		const problem = { code: 'auth/forbidden' };
		error(403, { message: problemText(problem, locals.locale), ...problem, requestId: locals.requestId });
	}
	const document = (opened.draft?.content ?? opened.latest?.content) as DictionaryDocument;
	const { findings } = await findingsOf();
	return {
		entry: header,
		document,
		rev: opened.draft?.rev ?? null,
		known: await knownFrom(locals, document),
		findings,
		upgrades: await pinUpgrades(locals, document.kind, document.id),
		user: reader.id,
		names: await locals.services.people.names(reader),
		locale: locals.locale,
		today: toLocal(new Date().toISOString()).date
	};

	async function findingsOf() {
		const checked = await locals.services.documents.validate(reader, document.kind, document);
		return checked.ok ? checked.value : { findings: [] };
	}
};
