import type Sqlite from 'better-sqlite3';

/**
 * Runs `work` in one BEGIN IMMEDIATE transaction: the write lock is taken before anything is read, so what an
 * expectation was checked against cannot change before the commit. `work` must be synchronous: statements after an
 * `await` would run, and stay, outside the transaction. Throwing rolls everything back.
 */
export function immediate<T>(sqlite: Sqlite.Database, work: () => T extends Promise<unknown> ? never : T): T {
	return sqlite.transaction(work).immediate();
}
