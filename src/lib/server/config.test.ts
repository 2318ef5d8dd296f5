import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('readConfig', () => {
	it('stands on its own', () => {
		expect(readConfig({})).toEqual({
			origin: 'http://127.0.0.1:3000',
			databaseFile: resolve('.data/thutuc.db'),
			keysDir: resolve('.data/keys'),
			logLevel: 'info',
			redirectLocalhost: false
		});
	});

	it('takes what the environment says', () => {
		const config = readConfig({
			ORIGIN: 'https://studio.tinh.gov.vn/',
			DATABASE_URL: 'file:///var/lib/thutuc/t.db',
			KEYS_DIR: '/etc/thutuc/keys',
			LOG_LEVEL: 'debug',
			REDIRECT_LOCALHOST: '1'
		});
		expect(config).toEqual({
			origin: 'https://studio.tinh.gov.vn',
			databaseFile: '/var/lib/thutuc/t.db',
			keysDir: '/etc/thutuc/keys',
			logLevel: 'debug',
			redirectLocalhost: true
		});
	});

	it('names every setting that cannot be used, without its password', () => {
		const env = {
			PORT: '0',
			ORIGIN: 'https://a/b',
			DATABASE_URL: 'postgres://me:secret@db/x',
			LOG_LEVEL: 'loud'
		};
		expect(() => readConfig(env)).toThrow(ConfigError);
		expect(() => readConfig(env)).toThrow(/PORT[\s\S]*ORIGIN[\s\S]*DATABASE_URL[\s\S]*LOG_LEVEL/);
		expect(() => readConfig(env)).not.toThrow(/secret/);
	});
});
