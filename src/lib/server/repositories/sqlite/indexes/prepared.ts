import type Sqlite from 'better-sqlite3';

/** The statement `sql` of this connection, prepared once: the indexes run the same few for every document. */
export function prepared<Parameters extends unknown[], Row>(
	sqlite: Sqlite.Database,
	sql: string
): Sqlite.Statement<Parameters, Row> {
	let statements = known.get(sqlite);
	if (!statements) known.set(sqlite, (statements = new Map()));
	let statement = statements.get(sql);
	if (!statement) statements.set(sql, (statement = sqlite.prepare(sql)));
	return statement as Sqlite.Statement<Parameters, Row>;
}

// helpers

const known = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement>>();
