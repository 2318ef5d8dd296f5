import type { Connection } from '../../db/client.ts';
import type { SearchReads } from '../ports.ts';
import { searchAlike, searchDocuments } from './search/documents.ts';
import { searchEntries } from './search/entries.ts';

export function searchReads(connection: Connection): SearchReads {
	return {
		documents: async (query) => searchDocuments(connection, query),
		alike: async (query) => searchAlike(connection, query),
		entries: async (query) => searchEntries(connection, query)
	};
}
