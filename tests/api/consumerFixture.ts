import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blobPath, trustBytes, type ReleaseIndex } from '#core/releases/index.ts';
import type { Result } from '#core/shared/problem.ts';
import { pull, type PullReport } from '#consumer/index.ts';
import { bringIntoForce, seedProcedure, value } from '#lib/server/testing/people.ts';
import type { TestApp } from '#lib/server/testing/testApp.ts';
import { startApiServer, TENANT, type ApiServer } from './apiServer.ts';
import { testAppOf } from './testAppOf.ts';

/** A studio with one release in force, and a consumer beside it. */
export interface ConsumerFixture {
	readonly server: ApiServer;
	readonly people: TestApp;
	/** Folder for whatever the tests make. */
	readonly root: string;
	readonly key: string;
	readonly trust: Uint8Array;
	/** A folder pulled after the first publication; tests work on copies. */
	readonly pulled: string;
	pullTo(to: string, options?: PullChanges): Promise<Result<PullReport>>;
	copy(name?: string): string;
	close(): Promise<void>;
}

export type PullChanges = Partial<{
	from: string;
	channel: string;
	key: string;
	trust: Uint8Array | undefined;
}>;

export async function startConsumer(): Promise<ConsumerFixture> {
	const server = await startApiServer();
	const people = testAppOf(server.app);
	const root = mkdtempSync(join(tmpdir(), 'thutuc-consumer-'));
	const key = await server.key(TENANT);
	const trust = trustBytes(server.app.registry.trustFile(TENANT));
	const pulled = join(root, 'pulled');
	let copies = 0;
	const pullTo = (to: string, options: PullChanges = {}) => {
		const given = 'trust' in options ? options.trust : trust;
		return pull({
			from: options.from ?? server.address,
			channel: options.channel ?? 'production',
			key: options.key ?? key,
			to,
			clock: () => new Date().toISOString(),
			retryMs: 1,
			...(given && { trust: given })
		});
	};
	await seedProcedure(people);
	await bringIntoForce(people, '2026-01-01T00:00:00.000Z');
	value(await pullTo(pulled));
	return {
		server,
		people,
		root,
		key,
		trust,
		pulled,
		pullTo,
		copy: (name = `copy-${copies++}`) => {
			const folder = join(root, name);
			cpSync(pulled, folder, { recursive: true });
			return folder;
		},
		close: async () => {
			await server.close();
			rmSync(root, { recursive: true, force: true });
		}
	};
}

/** Every file of a folder, relative and sorted. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();
}

/** Sequence of the catalogue in force in a folder. */
export function sequenceOf(folder: string): number {
	const { state } = JSON.parse(readFileSync(join(folder, 'current'), 'utf8')) as { state: string };
	const index = JSON.parse(
		readFileSync(join(folder, `states/${state.slice(7)}.json`), 'utf8')
	) as ReleaseIndex;
	const digest = index.channels[0]?.catalogue;
	if (!digest) throw new Error('The state has no channel');
	return (JSON.parse(readFileSync(join(folder, blobPath(digest)), 'utf8')) as { sequence: number }).sequence;
}
