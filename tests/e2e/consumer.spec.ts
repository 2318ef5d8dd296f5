import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { thutuc } from './cli.ts';
import { studio } from './studio.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let pulled: string;

test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'thutuc-consumer-'));
	pulled = join(folder, 'pulled');
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a provincial system pulls what is in force and verifies it offline', async () => {
	const pull = await thutuc(pullArguments(pulled));
	expect(pull.code, pull.stderr + pull.stdout).toBe(0);

	const verify = await thutuc(['verify', pulled, '--json']);
	expect(verify.code, verify.stdout).toBe(0);

	const again = await thutuc(pullArguments(pulled));
	expect(again.code, again.stderr).toBe(0);
});

test('a key nobody issued is refused', async () => {
	const to = join(folder, 'refused');
	const answer = await thutuc(pullArguments(to, 'tt_test_wrong_key'));

	expect(answer.code).toBe(3);
});

test('a dossier runs through the release that was in force when it was received', async () => {
	const dossier = join(folder, 'dossier.json');
	const scenario = JSON.parse(
		readFileSync('workflows/1.001193/scenarios/1.001193-truc-tiep-dung-han.json', 'utf8')
	);
	const { procedure, channel, persona, form, sources, actions } = scenario;
	const receivedAt = new Date().toISOString();
	writeFileSync(
		dossier,
		JSON.stringify({ procedure, channel, persona, form, sources, receivedAt, actions: untimed(actions) })
	);

	const run = await thutuc(['run', pulled, '--procedure', '1.001193', '--dossier', dossier, '--json']);

	expect(run.code, run.stdout + run.stderr).toBe(0);
	expect(JSON.stringify(JSON.parse(run.stdout))).toContain(scenario.expect.result);
});

test('a dossier received before any release was in force is refused', async () => {
	const dossier = join(folder, 'early.json');
	const scenario = JSON.parse(
		readFileSync('workflows/1.001193/scenarios/1.001193-truc-tiep-dung-han.json', 'utf8')
	);
	const { procedure, channel, persona, form, sources, actions } = scenario;
	writeFileSync(
		dossier,
		JSON.stringify({
			procedure,
			channel,
			persona,
			form,
			sources,
			receivedAt: '2020-01-02T01:00:00.000Z',
			actions
		})
	);

	const run = await thutuc(['run', pulled, '--procedure', '1.001193', '--dossier', dossier]);

	expect(run.code).toBe(1);
});

// Every file and many places in each are swept in tests/api/consumer.test.ts; here the command line says so too.
test('one flipped byte, an added or a missing file is found and named', async () => {
	test.setTimeout(120_000);
	const files = filesUnder(pulled);
	expect(files.length).toBeGreaterThan(10);
	const blobs = files.filter((file) => relative(pulled, file).startsWith('blobs'));
	const tried = files.filter((file) => !blobs.includes(file) || blobs.indexOf(file) % 12 === 0);
	for (const file of tried) {
		const original = readFileSync(file);
		const spoiled = Buffer.from(original);
		const at = Math.floor(original.length / 2);
		spoiled[at] = (spoiled[at] ?? 0) ^ 1;
		writeFileSync(file, spoiled);
		const answer = await thutuc(['verify', pulled, '--json']);
		writeFileSync(file, original);
		const name = relative(pulled, file);
		expect(answer.code, name).toBe(1);
		expect(answer.stdout, name).toContain(name.split('/').at(-1));
	}

	const copy = join(folder, 'copy');
	cpSync(pulled, copy, { recursive: true });
	writeFileSync(join(copy, 'stranger.txt'), 'nobody listed this');
	const added = await thutuc(['verify', copy, '--json']);
	expect(added.code).toBe(1);
	expect(added.stdout).toContain('stranger.txt');
	rmSync(join(copy, 'stranger.txt'));

	const victim = files.find((file) => statSync(file).size > 0) ?? '';
	rmSync(join(copy, relative(pulled, victim)));
	const missing = await thutuc(['verify', copy, '--json']);
	expect(missing.code).toBe(1);
});

test('the studio it came from is whole', async () => {
	const env = { ...process.env };
	Object.assign(process.env, {
		DATABASE_URL: `file:${join(studio.data, 'demo.db')}`,
		KEYS_DIR: join(studio.data, 'keys')
	});
	try {
		const doctor = await thutuc(['doctor', '--json']);
		expect(doctor.code, doctor.stdout).toBe(0);
		const audit = await thutuc(['audit', 'verify', '--json']);
		expect(audit.code, audit.stdout).toBe(0);
	} finally {
		process.env = env;
	}
});

// helpers

function pullArguments(to: string, key = studio.consumerKey): string[] {
	const trust = join(studio.data, 'trust.json');
	return [
		'pull',
		'--from',
		studio.url,
		'--channel',
		'production',
		'--to',
		to,
		'--trust',
		trust,
		'--key',
		key
	];
}

function filesUnder(path: string): string[] {
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/** Actions as soon as each step is ready: the scenario's own instants lie in the past. */
function untimed(actions: readonly Record<string, unknown>[]): Record<string, unknown>[] {
	return actions.map((action) =>
		Object.fromEntries(Object.entries(action).filter(([name]) => name !== 'at'))
	);
}
