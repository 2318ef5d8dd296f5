import { toLocal } from '#core/calendar/index.ts';
import { ok } from '#core/shared/problem.ts';
import { authorise } from '../../auth/authorise.ts';
import type { ServiceContext } from '../context.ts';
import { createDocument } from './createDocument.ts';
import { removeDraft } from './removeDraft.ts';
import { findDocuments, findEntries } from './search.ts';
import { similar } from './similar.ts';
import type { DictionaryService } from './types/dictionary.ts';

export function createDictionary(context: ServiceContext): DictionaryService {
	const { store, clock } = context;
	return {
		search: async (actor, query) => {
			const allowed = authorise(actor, 'document.read');
			return allowed.ok ? ok(await findDocuments(store, actor, query)) : allowed;
		},

		searchEntries: async (actor, query) => {
			const allowed = authorise(actor, 'document.read');
			return allowed.ok ? ok(await findEntries(store, actor, query, toLocal(clock()).date)) : allowed;
		},

		similar: async (actor, element) => {
			const allowed = authorise(actor, 'document.read');
			return allowed.ok ? ok(await similar(store, actor, element)) : allowed;
		},

		create: (actor, content, reason) => createDocument(context, actor, content, reason),

		removeDraft: (actor, kind, id, rev) => removeDraft(context, actor, kind, id, rev)
	};
}
