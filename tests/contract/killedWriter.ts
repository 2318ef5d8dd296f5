// Run by kill.test.ts: saves a draft and freezes a version in one change, over and over, and prints each rev once the
// store has acknowledged it.
import { openDatabase } from '#lib/server/db/client.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { createSqliteStore } from '#lib/server/repositories/sqlite/store.ts';
import { change, element, freeze, furnish, put, source, TENANT } from './fixtures.ts';
import { writeSync } from 'node:fs';

const connection = openDatabase(process.argv[2] ?? '');
migrate(connection);
const store = createSqliteStore(connection, { readGraph: async () => undefined });
await furnish(store);

let rev = (await store.documents.draft(TENANT, 'source', 'written'))?.rev ?? 0;
for (;;) {
	const result = await store.commit(
		change(
			put(source('written', ['element:written@1']), rev === 0 ? null : rev),
			freeze(element('written', { example: `lần ${rev + 1}` }), rev + 1)
		)
	);
	if (!result.ok) throw new Error(JSON.stringify(result.conflict));
	rev += 1;
	writeSync(1, `${rev}\n`);
}
