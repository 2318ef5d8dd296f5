import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCli, runJson } from './runCli.ts';

vi.setConfig({ testTimeout: 60_000 });

let root: string;
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'thutuc-cli-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('thutuc', () => {
	test('lists its commands in Vietnamese and English', async () => {
		const vi = await runCli(['--help']);
		expect(vi.code).toBe(0);
		expect(vi.stdout).toContain('Cách dùng');
		const en = await runCli(['--help'], { LANG: 'en_GB.UTF-8' });
		expect(en.stdout).toContain('Usage');
		expect((await runCli(['--help', '--lang', 'en'])).stdout).toBe(en.stdout);
		for (const command of [
			'lint',
			'test',
			'pull',
			'verify',
			'run',
			'doctor',
			'diff',
			'audit verify',
			'log verify',
			'backup',
			'restore'
		]) {
			expect(en.stdout).toContain(`  ${command}`);
		}
	});

	test.each([
		[['nonsense'], 'nonsense'],
		[['pull', '--from', 'http://127.0.0.1:9'], '--channel'],
		[['lint'], 'PATH'],
		[['lint', 'forms', '--nonsense'], '--nonsense'],
		[['lint', 'no/such/place'], 'no/such/place'],
		[['test', 'forms/dictionary'], 'forms/dictionary'],
		[['verify', 'no/such/place'], 'no/such/place'],
		[[], 'lint']
	])('%j ends with 2 and says why', async (args, word) => {
		const { code, stdout, stderr } = await runCli(args);
		expect(code).toBe(2);
		expect(stdout + stderr).toContain(word);
	});
});

describe('lint', () => {
	test('finds no error in the library, and says what it warns of', async () => {
		const { code, json } = await runJson('lint', ['forms', 'workflows']);
		expect(code).toBe(0);
		expect(json.errors).toBe(0);
		expect(json.warnings).toBeGreaterThan(0);
	});

	test('ends with 1 and names rule, place and line of an error', async () => {
		const folder = packageCopy('broken');
		edit(join(folder, 'workflow.bpmn'), (xml) => xml.replace(/ default="[^"]*"/, ''));
		edit(join(folder, 'procedure.json'), (text) => text.replace('"form:khai-sinh@1"', '"form:khai-sinh@9"'));
		const { code, json } = await runJson('lint', [folder]);
		expect(code).toBe(1);
		const files = json.files as {
			path: string;
			findings: { rule: string; severity: string; line?: number }[];
		}[];
		const errors = files.flatMap((file) => file.findings.filter((finding) => finding.severity === 'error'));
		expect(errors.map((finding) => finding.rule)).toEqual(
			expect.arrayContaining(['workflow/no-default-flow', 'procedure/unknown-reference'])
		);
		expect(errors.find((finding) => finding.rule === 'procedure/unknown-reference')?.line).toBeGreaterThan(1);
		const text = await runCli(['lint', folder]);
		expect(text.code).toBe(1);
		expect(text.stdout).toMatch(/procedure\.json:\d+ lỗi procedure\/unknown-reference/);
	});

	test.each([
		['^(a+)+$', 'slow: '],
		['^a(?=b)$', 'look-around'],
		['^(a)\\1$', 'back-reference'],
		['^\\s+$', 'white-space-class'],
		['^a{1001}$', 'engine']
	])('finds the pattern %s of an element unsafe', async (pattern, reason) => {
		const file = join(root, 'contact.email.json');
		const element = JSON.parse(readFileSync('forms/dictionary/contact.email.json', 'utf8')) as object;
		writeFileSync(file, JSON.stringify({ ...element, constraints: { pattern } }));
		const { code, json } = await runJson('lint', [file]);
		expect(code).toBe(1);
		const [only] = json.files as { findings: { rule: string; at: string; message: { en: string } }[] }[];
		const found = only?.findings.find(({ rule }) => rule === 'dictionary/pattern-unsafe');
		expect(found).toMatchObject({ at: '/constraints/pattern', severity: 'error' });
		expect(found?.message.en).toContain(`(${reason}`);
	});

	test.each([
		['a.bpmn', 'not xml at all', 'workflow/not-xml'],
		['b.bpmn', '<?xml version="1.0"?><a/>', 'workflow/not-bpmn'],
		['c.json', '{ "kind": "form", }', 'file/not-json'],
		['d.json', '{ "kind": "form", "formatVersion": 1 }', 'shape/missing'],
		['e.json', '[]', 'document/not-a-document'],
		['f.json', '{ "kind": "form", "formatVersion": 99 }', 'document/format-too-new']
	])('%s cannot be read: ends with 2 and names the file', async (name, content, rule) => {
		const file = join(root, name);
		writeFileSync(file, content);
		const { code, json } = await runJson('lint', [file]);
		expect(code).toBe(2);
		expect(JSON.stringify(json)).toContain(rule);
		expect(JSON.stringify(json)).toContain(name);
	});

	test('a file of 6 MB is refused without a stop', async () => {
		const file = join(root, 'large.bpmn');
		writeFileSync(file, `<?xml version="1.0"?><!-- ${'x'.repeat(6_000_000)} -->`);
		expect((await runJson('lint', [file])).code).toBe(2);
	});

	test('one bad file does not hide the others', async () => {
		const folder = packageCopy('mixed');
		writeFileSync(join(folder, 'scenarios', 'bad.json'), '{');
		const { code, json } = await runJson('lint', [folder]);
		expect(code).toBe(2);
		expect((json.files as unknown[]).length).toBeGreaterThan(20);
	});
});

describe('test', () => {
	test('runs the scenarios of every package, with coverage', async () => {
		const { code, json } = await runJson('test', ['workflows']);
		expect(code).toBe(0);
		expect(json).toMatchObject({ failed: 0 });
		expect((json.packages as { code: string }[]).map((each) => each.code)).toEqual([
			'1.001193',
			'1.001612',
			'1.013225',
			'1.013229'
		]);
	});

	test('ends with 1 and says what was expected', async () => {
		const folder = packageCopy('failing');
		const scenario = join(folder, 'scenarios', '1.001193-truc-tiep-dung-han.json');
		edit(scenario, (text) => text.replace(/"result": "[^"]*"/, '"result": "NOTHING"'));
		const { code, json } = await runJson('test', [folder]);
		expect(code).toBe(1);
		const [only] = json.packages as {
			scenarios: { id: string; status: string; failure?: { field: string } }[];
		}[];
		expect(only?.scenarios.find((each) => each.id === '1.001193-truc-tiep-dung-han')).toMatchObject({
			status: 'failed',
			failure: { field: 'result', expected: 'NOTHING' }
		});
		expect((await runCli(['test', folder])).stdout).toContain('KHÔNG ĐẠT');
	});
});

describe('diff', () => {
	test('says nothing of the same package', async () => {
		const { code, json } = await runJson('diff', ['workflows/1.001193', 'workflows/1.001193']);
		expect([code, json]).toEqual([
			0,
			{ compatibility: 'identical', changes: [], migration: { class: 'compatible', plan: [] } }
		]);
	});

	test('tells a shorter deadline in words', async () => {
		const folder = packageCopy('shorter', '1.013225');
		edit(join(folder, 'procedure.json'), (text) => text.replace('"duration": "P10D"', '"duration": "P8D"'));
		const { code, json } = await runJson('diff', ['workflows/1.013225', folder]);
		expect(code).toBe(0);
		expect(json).toMatchObject({ compatibility: 'review', changes: [{ code: 'diff/deadline-changed' }] });
		expect(JSON.stringify(json)).toContain('10 ngày làm việc → 8 ngày làm việc');
	});

	test('compares two BPMN files, and says where dossiers on their way go on', async () => {
		const folder = packageCopy('redrawn');
		const file = join(folder, 'workflow.bpmn');
		edit(file, (text) =>
			text.replaceAll(/(?<!kind=)"appraise"/g, '"appraiseAgain"').replaceAll('>appraise<', '>appraiseAgain<')
		);
		const { code, json } = await runJson('diff', ['workflows/1.001193/workflow.bpmn', file]);
		expect(code).toBe(0);
		expect(json).toMatchObject({
			compatibility: 'breaking',
			migration: { class: 'mapping', plan: [{ sourceId: 'appraise', targetId: 'appraiseAgain' }] }
		});
		const { stdout } = await runCli(['diff', 'workflows/1.001193/workflow.bpmn', file]);
		expect(stdout).toContain('cần được chuyển sang');
		expect((await runCli(['diff', file, join(folder, 'none.bpmn')])).code).toBe(2);
	});
});

// helpers

function packageCopy(name: string, code = '1.001193'): string {
	const folder = join(root, name, code);
	mkdirSync(join(folder, '..'), { recursive: true });
	cpSync(join('workflows', code), folder, { recursive: true });
	return folder;
}

function edit(file: string, change: (text: string) => string): void {
	const before = readFileSync(file, 'utf8');
	const after = change(before);
	expect(after).not.toBe(before);
	writeFileSync(file, after);
}
