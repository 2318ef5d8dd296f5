import { resolve } from 'node:path';
import { LOG_LEVELS, type LogLevel } from './log.ts';

/** Everything the server can be told from outside. */
export interface Config {
	/** Public address people type: scheme, host, port; no path. */
	readonly origin: string;
	/** Absolute path of the SQLite file. */
	readonly databaseFile: string;
	/** Absolute path of the folder of the signing keys. */
	readonly keysDir: string;
	readonly logLevel: LogLevel;
	/** Whether `http://localhost…` is answered with a redirect to `origin` (the demo). */
	readonly redirectLocalhost: boolean;
}

/** A setting that cannot be used; the message names each and says what would do. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration from the environment; relative paths are those of the working directory. */
export function readConfig(env: Environment): Config {
	const wrong: string[] = [];
	const port = env.PORT || '3000';
	if (!/^[1-9][0-9]{0,4}$/.test(port) || Number(port) > 65_535)
		wrong.push(`PORT must be a number from 1 to 65535, not "${port}"`);

	const origin = (env.ORIGIN || `http://${env.HOST || '127.0.0.1'}:${port}`).replace(/\/$/, '');
	if (!isOrigin(origin))
		wrong.push(
			`ORIGIN must be an http(s) address without a path, e.g. https://studio.example.gov.vn, not "${origin}"`
		);

	const databaseUrl = env.DATABASE_URL || 'file:.data/thutuc.db';
	if (!databaseUrl.startsWith('file:') || databaseUrl === 'file:')
		wrong.push(
			`DATABASE_URL must name a file, e.g. file:.data/thutuc.db, not "${withoutPassword(databaseUrl)}"`
		);

	const logLevel = LOG_LEVELS.find((level) => level === (env.LOG_LEVEL || 'info'));
	if (!logLevel) wrong.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${env.LOG_LEVEL}"`);

	if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
	return {
		origin,
		databaseFile: resolve(databaseUrl.slice('file:'.length).replace(/^\/\/(?=\/)/, '')),
		keysDir: resolve(env.KEYS_DIR || '.data/keys'),
		logLevel: logLevel ?? 'info',
		redirectLocalhost: env.REDIRECT_LOCALHOST === '1'
	};
}

// helpers

function isOrigin(text: string): boolean {
	const url = URL.parse(text);
	return url !== null && url.origin === text && /^https?:$/.test(url.protocol);
}

function withoutPassword(url: string): string {
	return url.replace(/\/\/[^@/]*@/, '//…@');
}
