import type { ProcessGraph } from '#core/workflows/types.ts';
import type { Connection } from '../../db/client.ts';
import type { Store } from '../ports.ts';
import { auditReads } from './audit.ts';
import { backup } from './backup.ts';
import { candidateReads } from './candidates.ts';
import { check } from './check.ts';
import { commit } from './commit.ts';
import { documentReads } from './documents.ts';
import { fillings } from './fillings.ts';
import { lockReads } from './locks.ts';
import { peopleReads } from './people.ts';
import { fillIndexes } from './indexes/fillIndexes.ts';
import { blobReads, releaseReads } from './releases.ts';
import { searchReads } from './search.ts';
import { usageReads } from './usage.ts';

export interface StoreOptions {
	/** The graph of a workflow's BPMN, whose references are indexed; undefined when it cannot be read. */
	readonly readGraph: (bpmn: string) => Promise<ProcessGraph | undefined>;
}

/** The store on a migrated SQLite database, its indexes filled. Closing it closes the connection. */
export function createSqliteStore(connection: Connection, options: StoreOptions): Store {
	fillIndexes(connection);
	return {
		documents: documentReads(connection),
		locks: lockReads(connection),
		fillings: fillings(connection),
		search: searchReads(connection),
		usage: usageReads(connection),
		candidates: candidateReads(connection),
		releases: releaseReads(connection),
		people: peopleReads(connection),
		audit: auditReads(connection),
		blobs: blobReads(connection),
		commit: (change) => commit(connection, options, change),
		check: () => check(connection, options),
		backup: (file) => backup(connection, file),
		close: async () => {
			connection.sqlite.close();
		}
	};
}
