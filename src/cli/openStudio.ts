import { existsSync } from 'node:fs';
import type { App } from '#lib/server/app.ts';
import type { Config } from '#lib/server/config.ts';
import { CommandError, type Call, type Option } from './command.ts';
import { pathOf } from './paths.ts';

/** Options of the commands that look after a studio's own data. */
export const STUDIO_OPTIONS: Readonly<Record<'database' | 'keys', Option>> = {
	database: { value: 'FILE', text: 'option_database' },
	keys: { value: 'DIR', text: 'option_keys' }
};

/** The configuration of the environment, with what the options say instead. */
export async function studioConfig({ options, context }: Call): Promise<Config> {
	const { ConfigError, readConfig } = await import('#lib/server/config.ts');
	try {
		const config = readConfig(context.env);
		return {
			...config,
			logLevel: 'error',
			...(options.database !== undefined && { databaseFile: pathOf(context, options.database) }),
			...(options.keys !== undefined && { keysDir: pathOf(context, options.keys) })
		};
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		throw new CommandError(2, [{ code: 'cli/config', params: { reason: error.message } }]);
	}
}

/** Opens an existing studio, does `work` with it and closes it. */
export async function withStudio<T>(call: Call, work: (app: App) => Promise<T>): Promise<T> {
	const config = await studioConfig(call);
	if (!existsSync(config.databaseFile)) throw noDatabase(config, 'ENOENT');
	const { createApp } = await import('#lib/server/app.ts');
	const app = await createApp(config, { mustExist: true }).catch((error: unknown) => {
		throw noDatabase(config, error instanceof Error ? error.message : String(error));
	});
	try {
		return await work(app);
	} finally {
		await app.close();
	}
}

// helpers

function noDatabase({ databaseFile }: Config, reason: string): CommandError {
	return new CommandError(2, [{ code: 'cli/no-database', params: { file: databaseFile, reason } }]);
}
