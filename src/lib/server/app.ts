import type { Clock, NewId } from '#core/shared/ports.ts';
import { createSessions } from './auth/sessions.ts';
import { readConfig, type Config } from './config.ts';
import { openDatabase, type Connection } from './db/client.ts';
import { migrate } from './db/migrate.ts';
import { sessionAdapter } from './db/sessionAdapter.ts';
import { cachedParser } from './graphCache.ts';
import { createNewId } from './ids.ts';
import { createLog, type Log } from './log.ts';
import { createRegistry, type Registry } from './registry/index.ts';
import { createSqliteStore } from './repositories/sqlite/store.ts';
import type { ServiceContext } from './services/context.ts';
import { createServices, type Services } from './services/index.ts';
import { parseWorkflow as parseInWorker } from './workflows/parseInWorker.ts';

/** The running program: what pages, the CLI, the demo and the tests stand on. */
export interface App extends ServiceContext {
	readonly services: Services;
	/** Signing keys, transparency log, trust file. */
	readonly registry: Registry;
	close(): Promise<void>;
}

export interface AppOptions {
	readonly clock?: Clock;
	readonly newId?: NewId;
	readonly log?: Log;
	/** Refuse to make a new database (CLI commands that only look). */
	readonly mustExist?: boolean;
}

/** Composition root: opens and migrates the store and puts the services together. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
	const log = options.log ?? createLog(config.logLevel);
	const connection = openDatabase(config.databaseFile, { mustExist: options.mustExist ?? false });
	const applied = migrateOrClose(connection);
	if (applied > 0) log.info('database migrated', { file: config.databaseFile, migrations: applied });
	const parseWorkflow = cachedParser(parseInWorker);
	const store = createSqliteStore(connection, {
		readGraph: async (bpmn) => {
			const graph = await parseWorkflow(bpmn);
			return graph.ok ? graph.value : undefined;
		}
	});
	const context: ServiceContext = {
		config,
		store,
		clock: options.clock ?? (() => new Date().toISOString()),
		newId: options.newId ?? createNewId(),
		log,
		parseWorkflow
	};
	const registry = createRegistry(context);
	const sessions = createSessions(sessionAdapter(connection), context.clock);
	const services = createServices(context, sessions, registry);
	return { ...context, services, registry, close: () => store.close() };
}

/** The one app of this process, configured by the environment. */
export function getApp(): Promise<App> {
	running ??= createApp(readConfig(process.env));
	return running;
}

// helpers

let running: Promise<App> | undefined;

function migrateOrClose(connection: Connection): number {
	try {
		return migrate(connection);
	} catch (error) {
		connection.sqlite.close();
		throw error;
	}
}
