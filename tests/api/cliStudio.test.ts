import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import Database from 'better-sqlite3';
import { trustBytes } from '#core/releases/index.ts';
import { bringIntoForce, CODE, seedProcedure } from '#lib/server/testing/people.ts';
import { startApiServer, TENANT, type ApiServer } from './apiServer.ts';
import { runCli, runJson } from './runCli.ts';
import { testAppOf } from './testAppOf.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: ApiServer;
let root: string;
let key: string;
let trust: string;
let pulled: string;
let release: string;

beforeAll(async () => {
	server = await startApiServer();
	root = mkdtempSync(join(tmpdir(), 'thutuc-cli-studio-'));
	const people = testAppOf(server.app);
	await seedProcedure(people);
	({ release } = await bringIntoForce(people, '2026-01-01T00:00:00.000Z'));
	key = await server.key(TENANT);
	trust = join(root, 'trust.json');
	writeFileSync(trust, trustBytes(server.app.registry.trustFile(TENANT)));
	pulled = join(root, 'pulled');
});
afterAll(async () => {
	await server.close();
	rmSync(root, { recursive: true, force: true });
});

const remote = () => ['--from', server.address, '--channel', 'production', '--to', pulled, '--trust', trust];

describe('a provincial system', () => {
	test('pulls, verifies and runs a dossier with what was in force', async () => {
		const first = await runJson('pull', [...remote(), '--key', key]);
		expect(first).toMatchObject({
			code: 0,
			json: { sequence: 1, changes: [{ change: 'added', procedure: CODE }] }
		});
		const again = await runJson(
			'pull',
			['--from', server.address, '--channel', 'production', '--to', pulled],
			{ THUTUC_KEY: key }
		);
		expect(again).toMatchObject({ code: 0, json: { changes: [] } });

		const verified = await runJson('verify', [pulled]);
		expect(verified).toMatchObject({ code: 0, json: { ok: true, interrupted: false, problems: [] } });
		expect((await runCli(['verify', pulled])).stdout).toContain('Nguyên vẹn');

		const ran = await runJson('run', [pulled, '--procedure', CODE, '--dossier', dossier()]);
		expect(ran).toMatchObject({
			code: 0,
			json: { procedure: CODE, release, number: 1, errors: [], waiting: [] }
		});
		expect(ran.json.result).not.toBeNull();
		const told = await runCli(['run', pulled, '--procedure', CODE, '--dossier', dossier()]);
		expect(told.stdout).toContain('arrived');
	});

	test('never runs a dossier through what was not in force', async () => {
		const before = await runJson('run', [
			pulled,
			'--procedure',
			CODE,
			'--dossier',
			dossier({ receivedAt: '2025-06-02T02:00:00.000Z' })
		]);
		expect(before).toMatchObject({ code: 1, json: { problems: [{ code: 'pull/no-release' }] } });
		const other = await runJson('run', [pulled, '--procedure', '9.999999', '--dossier', dossier()]);
		expect(other.code).toBe(1);
	});

	test('is told what is wrong with a dossier', async () => {
		const refused = await runJson('run', [
			pulled,
			'--procedure',
			CODE,
			'--dossier',
			dossier({ form: { main: {} } })
		]);
		expect(refused.code).toBe(1);
		expect((refused.json.errors as unknown[]).length).toBeGreaterThan(0);
		const file = join(root, 'bad.json');
		writeFileSync(file, '{\n"procedure": "1.001193",\n"receivedAt": "yesterday"\n}');
		const unreadable = await runJson('run', [pulled, '--procedure', CODE, '--dossier', file]);
		expect(unreadable.code).toBe(2);
		expect(unreadable.json.problems).toEqual(
			expect.arrayContaining([expect.objectContaining({ at: '/receivedAt', line: 3 })])
		);
	});

	test('is told when a dossier has another value than the register answered and locked', async () => {
		const { form } = JSON.parse(readFileSync(dossier(), 'utf8')) as {
			form: { main: { applicant: Record<string, unknown> } };
		};
		const ran = (fullName: string) => {
			const main = { ...form.main, applicant: { ...form.main.applicant, fullName } };
			return runJson('run', [pulled, '--procedure', CODE, '--dossier', dossier({ form: { main } })]);
		};
		const tampered = await ran('Nguyễn Thị Hoà');
		expect(tampered).toMatchObject({
			code: 1,
			json: {
				errors: [{ at: '/applicant/fullName', keyword: 'locked' }],
				path: [],
				result: null,
				refused: { action: 0, problem: { code: 'scenario/answers-refused' } }
			}
		});
		const honest = await ran('Nguyễn Thị Hoa');
		expect(honest).toMatchObject({ code: 0, json: { errors: [] } });
		expect(honest.json.result).not.toBeNull();
	});

	test('sees a flipped byte, an added file, and an old pull', async () => {
		const blob = join(pulled, 'blobs', readdirSync(join(pulled, 'blobs'))[0]!);
		const bytes = readFileSync(blob);
		writeFileSync(
			blob,
			bytes.map((byte, at) => (at === 10 ? byte ^ 1 : byte))
		);
		writeFileSync(join(pulled, 'extra'), '');
		const { code, json } = await runJson('verify', [pulled]);
		expect(code).toBe(1);
		const problems = json.problems as { at: string; item: string }[];
		expect(problems.map((problem) => problem.at).sort()).toEqual([blob.slice(pulled.length + 1), 'extra']);
		expect((await runCli(['run', pulled, '--procedure', CODE, '--dossier', dossier()])).code).toBeLessThan(2);
		writeFileSync(blob, bytes);
		rmSync(join(pulled, 'extra'));
		expect((await runJson('verify', [pulled])).code).toBe(0);
		const aged = await runJson('verify', [pulled, '--max-age', '0']);
		expect(aged.json.ageHours).toBeLessThan(1);
	});

	test('verifies a bundle with the trust file only', async () => {
		const bundle = join(root, 'bundle.tar');
		writeFileSync(bundle, Buffer.from(await (await server.ask(`/bundles/${release}`)).arrayBuffer()));
		expect(await runJson('verify', [bundle, '--trust', trust])).toMatchObject({
			code: 0,
			json: { ok: true }
		});
		expect((await runCli(['verify', bundle])).code).toBe(2);
		expect(await runJson('diff', [bundle, `${pulled}:${CODE}`])).toMatchObject({
			code: 0,
			json: { compatibility: 'identical' }
		});
		const bytes = readFileSync(bundle);
		bytes[700]! ^= 1;
		writeFileSync(bundle, bytes);
		expect((await runJson('verify', [bundle, '--trust', trust])).code).toBe(1);
	});

	test('recomputes the log', async () => {
		const { code, json } = await runJson('log verify', [
			'--from',
			server.address,
			'--trust',
			trust,
			'--key',
			key
		]);
		expect([code, json]).toEqual([0, { ok: true, entries: 2, releases: 1, catalogues: 1, unknown: [] }]);
	});

	test.each([
		[['--from', 'http://127.0.0.1:9'], 'pull/unreachable'],
		[['--key', 'tt_wrong_wrong_wrong_wrong'], 'pull/refused']
	])('is told that the server is the trouble: %j', async (change, code) => {
		const to = ['--to', join(root, 'elsewhere')];
		const failed = await runJson('pull', [...remote(), '--key', key, ...to, ...change]);
		expect(failed).toMatchObject({ code: 3, json: { problems: [{ code }] } });
	});
});

describe('the operator', () => {
	const own = (database?: string) => ({
		DATABASE_URL: database === undefined ? process.env.DATABASE_URL! : `file:${database}`,
		KEYS_DIR: process.env.KEYS_DIR!
	});

	test('examines everything', async () => {
		const { code, json } = await runJson('doctor', [], own());
		expect(json.checks).toEqual(expect.arrayContaining([{ check: `releases ${TENANT}`, ok: true }]));
		expect(code).toBe(0);
		expect(await runJson('audit verify', [], own())).toMatchObject({ code: 0, json: { ok: true } });
	});

	test('is told when there is no database', async () => {
		const nowhere = own(join(root, 'nowhere.db'));
		for (const command of ['doctor', 'audit verify']) {
			expect((await runJson(command, [], nowhere)).code).toBe(2);
		}
		expect(existsSync(join(root, 'nowhere.db'))).toBe(false);
	});

	test('backs up a running studio and restores it into an empty place', async () => {
		const file = join(root, 'backup.db');
		expect((await runJson('backup', [file], own())).code).toBe(0);
		expect((await runJson('backup', [file], own())).code).toBe(2);
		const restored = join(root, 'restored', 'studio.db');
		expect((await runJson('restore', [file], own(restored))).code).toBe(0);
		expect((await runJson('restore', [file], own(restored))).code).toBe(2);
		expect((await runJson('doctor', [], own(restored))).code).toBe(0);
	});

	test('sees a rewritten audit trail, a changed release and lost keys', async () => {
		const file = join(root, 'tampered.db');
		await runJson('backup', [file], own());
		const database = new Database(file);
		for (const { name } of database
			.prepare("select name from sqlite_master where type = 'trigger'")
			.all() as { name: string }[]) {
			database.exec(`drop trigger "${name}"`);
		}
		database.exec("update audit_leaf set actor = 'nobody' where seq = 2");
		database.exec("update channel set catalogue = replace(catalogue, '2026-01-01', '2025-01-01')");
		database.close();
		const audit = await runJson('audit verify', [], own(file));
		expect(audit).toMatchObject({ code: 1, json: { ok: false, seq: 2 } });
		const { code, json } = await runJson('doctor', [], own(file));
		expect(code).toBe(1);
		const failed = (json.checks as { check: string; ok: boolean }[])
			.filter((check) => !check.ok)
			.map((check) => check.check);
		expect(failed).toEqual(expect.arrayContaining(['audit', `releases ${TENANT}`]));
		const keyless = await runJson('doctor', [], { ...own(), KEYS_DIR: join(root, 'new-keys') });
		expect(keyless.code).toBe(1);
	});

	test('a damaged backup is not restored', async () => {
		const file = join(root, 'damaged.db');
		await runJson('backup', [file], own());
		const bytes = readFileSync(file);
		bytes.fill(0x41, 8192, 12_288);
		writeFileSync(file, bytes);
		const target = join(root, 'never', 'studio.db');
		const refused = await runJson('restore', [file], own(target));
		expect(refused.code).toBeGreaterThan(0);
		expect(existsSync(target)).toBe(false);
	});
});

// helpers

/** A dossier of a seeded scenario, with changes. */
function dossier(change: object = {}): string {
	const scenario = JSON.parse(
		readFileSync(`workflows/${CODE}/scenarios/${CODE}-truc-tiep-dung-han.json`, 'utf8')
	) as Record<string, unknown>;
	const { procedure, receivedAt, channel, persona, form, sources, actions } = scenario;
	const file = join(root, `dossier-${Math.random()}.json`);
	writeFileSync(
		file,
		JSON.stringify({ procedure, receivedAt, channel, persona, form, sources, actions, ...change })
	);
	return file;
}
