import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { oneTask } from '#core/workflows/testing/bpmn.ts';
import { parseWorkflow } from './parseInWorker.ts';

const codes = (result: Awaited<ReturnType<typeof parseWorkflow>>) =>
	result.ok ? [] : result.problems.map(({ code }) => code);

describe('parseWorkflow', () => {
	test('reads text and bytes alike', async () => {
		const text = oneTask('<tt:step kind="intake" role="oneStopOfficer" />');
		const fromText = await parseWorkflow(text);
		expect(fromText.ok && fromText.value.nodes.map(({ id }) => id)).toEqual(['start', 'task', 'end']);
		expect(await parseWorkflow(new TextEncoder().encode(text))).toEqual(fromText);
	});

	test('hands the reader’s problems on', async () => {
		expect(codes(await parseWorkflow('<a>'))).toEqual(['workflow/not-xml']);
	});

	test('a file too large never reaches the worker', async () => {
		expect(codes(await parseWorkflow(new Uint8Array(6_000_000)))).toEqual(['workflow/too-large']);
	});

	test('a parse beyond the limit is stopped, and the next one works', async () => {
		const many = oneTask('', Array.from({ length: 20_000 }, (_, index) => `xmlns:a${index}="x"`).join(' '));
		expect(codes(await parseWorkflow(many, 0.001))).toEqual(['workflow/parse-timeout']);
		expect(codes(await parseWorkflow(oneTask('')))).toEqual([]);
	});

	test('five at once all get their own answer', async () => {
		const results = await Promise.all(
			Array.from({ length: 5 }, (_, index) => parseWorkflow(oneTask('').replace('Thẩm tra', `Bước ${index}`)))
		);
		expect(results.map((result) => result.ok && result.value.nodes[1]?.name)).toEqual(
			Array.from({ length: 5 }, (_, index) => `Bước ${index}`)
		);
	});

	test('works from a bundle that lies elsewhere in the project, as the built server does', async () => {
		const root = resolve('.');
		mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
		const folder = mkdtempSync(join(root, 'node_modules/.cache/parse-'));
		try {
			const outfile = join(folder, 'server.mjs');
			await build({
				stdin: {
					contents: `import { parseWorkflow } from './parseInWorker.ts';
						const result = await parseWorkflow(${JSON.stringify(oneTask(''))});
						console.log(result.ok && result.value.nodes.length);`,
					resolveDir: import.meta.dirname
				},
				bundle: true,
				platform: 'node',
				format: 'esm',
				packages: 'external',
				outfile,
				alias: { '#core': join(root, 'src/core') },
				logLevel: 'error'
			});
			const started = performance.now();
			expect(execFileSync(process.execPath, [outfile], { encoding: 'utf8', cwd: '/' }).trim()).toBe('3');
			// The idle worker does not hold the process open.
			expect(performance.now() - started).toBeLessThan(10_000);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
