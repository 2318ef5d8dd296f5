import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCli, runJson } from './runCli.ts';

vi.setConfig({ testTimeout: 60_000 });

let root: string;
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'thutuc-cli-export-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a package is written with everything it refers to, runs by itself, and is written again as it was', async () => {
	const [first, second] = [join(root, 'first'), join(root, 'second')];
	const { code, json } = await runJson('export', plain('workflows/1.001193', first));
	expect(code).toBe(0);
	expect(json).toMatchObject({ profile: 'plain', packages: ['1.001193'] });
	const files = filesIn(first);
	expect(json.files).toEqual([...files.keys()]);
	for (const [path, text] of files) expect(text, path).toBe(readFileSync(path, 'utf8'));
	expect([...files.keys()].filter((path) => path.includes('1.013225'))).toEqual([]);

	const nowhere = join(root, 'nowhere');
	const report = await runJson('test', [first, '--library', nowhere]);
	expect(report).toMatchObject({ code: 0, json: { failed: 0, packages: [{ code: '1.001193' }] } });

	const again = await runCli(['export', ...plain(first, second), '--library', nowhere, '--lang', 'en']);
	expect(again.code, again.stderr).toBe(0);
	expect(again.stdout).toContain(`1.001193: ${files.size} files written`);
	expect(filesIn(second)).toEqual(files);
});

test('what is written by hand is written in order, and a changed copy goes before the library', async () => {
	const folder = join(root, 'copy');
	const out = join(root, 'ordered');
	cpSync('workflows/1.001612', folder, { recursive: true });
	const file = join(folder, 'procedure.json');
	const { name, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
	writeFileSync(file, JSON.stringify({ ...rest, name, intakeUnit: { vi: 'Một cửa'.normalize('NFD') } }));
	expect((await runCli(['export', ...plain(folder, out)])).code).toBe(0);
	const written = readFileSync(join(out, 'workflows/1.001612/procedure.json'), 'utf8');
	const committed = readFileSync('workflows/1.001612/procedure.json', 'utf8');
	expect(written).toContain('"vi": "Một cửa"'.normalize('NFC'));
	expect(written.replace(/"intakeUnit": \{[^}]*\}/, '')).toBe(
		committed.replace(/"intakeUnit": \{[^}]*\}/, '')
	);
});

test('a folder that holds something is left alone', async () => {
	const out = join(root, 'taken');
	mkdirSync(out);
	writeFileSync(join(out, 'note.txt'), 'mine');
	const { code, json } = await runJson('export', plain('workflows/1.001612', out));
	expect(code).toBe(2);
	expect(json).toMatchObject({ problems: [{ code: 'cli/exists' }] });
	expect(readdirSync(out)).toEqual(['note.txt']);
	const file = await runJson('export', plain('workflows/1.001612', join(out, 'note.txt')));
	expect(file).toMatchObject({ code: 2, json: { problems: [{ code: 'cli/exists' }] } });

	const empty = join(root, 'empty');
	mkdirSync(empty);
	expect((await runJson('export', plain('workflows/1.001612', empty))).code).toBe(0);
	expect(readdirSync(empty).sort()).toEqual(['forms', 'workflows']);
});

test('a missing part refuses the whole, names file and line once, and writes nothing', async () => {
	const out = join(root, 'partial');
	const folder = join(root, 'holed');
	cpSync('workflows/1.001193', folder, { recursive: true });
	const file = join(folder, 'procedure.json');
	const text = readFileSync(file, 'utf8').replace('"form:khai-sinh@1"', '"form:khai-sinh@9"');
	writeFileSync(file, text);
	const { code, json } = await runJson('export', plain(folder, out));
	expect(code).toBe(2);
	const line = text.slice(0, text.indexOf('form:khai-sinh@9')).split('\n').length;
	expect(json.problems).toMatchObject([{ code: 'document/missing-part', file, line, at: '/uses/main' }]);
	expect(readdirSync(root).filter((name) => name.startsWith('partial'))).toEqual([]);
});

test.each([
	[['workflows/1.001193', '--profile', 'camunda7', '--out', 'x'], 'cli/profile-unavailable', 'plain'],
	[['workflows/1.001193', '--profile', 'nonsense', '--out', 'x'], 'cli/profile-unavailable', 'plain'],
	[['workflows/1.001193', '--out', 'x'], 'cli/option-needed', '--profile'],
	[['workflows/1.001193', '--profile', 'plain'], 'cli/option-needed', '--out'],
	[['forms/dictionary', '--profile', 'plain', '--out', 'x'], 'cli/no-package', 'forms/dictionary'],
	[['no/such/place', '--profile', 'plain', '--out', 'x'], 'cli/no-package', 'no/such/place'],
	[['--profile', 'plain', '--out', 'x'], 'cli/operands', 'PACKAGE']
])('export %j ends with 2 and says why', async (args, code, word) => {
	const answer = await runJson('export', args);
	expect(answer.code).toBe(2);
	const [problem] = answer.json.problems as { code: string; message: { vi: string; en: string } }[];
	expect(problem?.code).toBe(code);
	expect(problem?.message.vi).toContain(word);
	expect(problem?.message.en).toContain(word);
});

test('a file that is no document ends with 2 and is named', async () => {
	const folder = join(root, 'bad');
	cpSync('workflows/1.001612', folder, { recursive: true });
	writeFileSync(join(folder, 'scenarios', 'bad.json'), '{');
	const { code, json } = await runJson('export', plain(folder, join(root, 'never')));
	expect(code).toBe(2);
	expect(json.problems).toMatchObject([
		{ code: 'file/not-json', file: join(folder, 'scenarios', 'bad.json') }
	]);
});

// helpers

function plain(from: string, out: string): string[] {
	return ['--profile', 'plain', from, '--out', out];
}

/** Texts by path with forward slashes, in order. */
function filesIn(folder: string): ReadonlyMap<string, string> {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	return new Map(
		paths
			.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const)
			.sort(([a], [b]) => (a < b ? -1 : 1))
	);
}
