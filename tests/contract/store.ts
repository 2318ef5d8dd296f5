import { describeAudit } from './audit.ts';
import { describeDocuments } from './documents.ts';
import { describeEdges } from './edges.ts';
import { describeFillings } from './fillings.ts';
import { describeLocks } from './locks.ts';
import { describePeople } from './people.ts';
import { describeReleases } from './releases.ts';
import { describeSearch } from './search.ts';
import { describeUsage } from './usage.ts';
import { describe } from 'vitest';
import type { MakeStore } from './opened.ts';

/** What every adapter of the store must hold; `makeStore` answers a fresh, empty, migrated one. */
export function describeStore(adapter: string, makeStore: MakeStore): void {
	describe(`${adapter} store`, () => {
		describeDocuments(makeStore);
		describeEdges(makeStore);
		describeLocks(makeStore);
		describeFillings(makeStore);
		describeUsage(makeStore);
		describeSearch(makeStore);
		describeReleases(makeStore);
		describePeople(makeStore);
		describeAudit(makeStore);
	});
}
