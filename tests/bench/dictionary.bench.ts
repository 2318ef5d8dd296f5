import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchResult } from '../../src/tasks/bench.ts';
import { benchImpact } from './dictionary/impact.ts';
import { benchSearch } from './dictionary/search.ts';
import { benchWhereUsed } from './dictionary/whereUsed.ts';

/** Where-used, search and impact of the shared dictionary, at the size of one province and of the whole country. */
export async function bench(): Promise<readonly BenchResult[]> {
	const folder = mkdtempSync(join(tmpdir(), 'thutuc-bench-'));
	try {
		return [
			...(await benchSearch(folder)),
			...(await benchImpact(folder)),
			...(await benchWhereUsed(folder))
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
