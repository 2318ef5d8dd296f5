import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	checkSoundness,
	checkWorkflow,
	indexGraph,
	longestPath,
	readWorkflow
} from '#core/workflows/index.ts';
import { planBpmn } from '#core/workflows/plan/index.ts';
import { parseTemplate } from '#core/workflows/templates/index.ts';
import { ROOT } from './seedFiles.ts';
import { loadSeeds } from './seedLibrary.ts';

const FOLDER = join(ROOT, 'workflows/templates');
const files = readdirSync(FOLDER).sort();
const seeds = await loadSeeds();

/** Sums the sources give; minutes of working time on the longest way. */
const MINUTES: Readonly<Record<string, number>> = {
	'ha-noi-1.012644': 30 * 480,
	'cao-bang-1.001806': 10 * 480,
	'cao-bang-2.000286': 25 * 480
};

describe.each(files)('template %s', (file) => {
	const text = readFileSync(join(FOLDER, file), 'utf8');
	const parsed = parseTemplate(JSON.parse(text));
	if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`);
	const template = parsed.value;

	it('is named after its id, in NFC, in both languages, with its source', () => {
		expect(file).toBe(`${template.id}.json`);
		expect(text).toBe(text.normalize('NFC'));
		for (const shown of [template.title, template.summary, ...template.doubts.map(({ reason }) => reason)])
			expect(shown.en).toBeTruthy();
		expect(template.source.title.length).toBeGreaterThan(10);
	});

	it('reads, is sound and breaks no rule', async () => {
		const read = await readWorkflow(await planBpmn(template.plan));
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		expect(checkSoundness(read.value)).toMatchObject({ sound: true });
		const findings = checkWorkflow(read.value, template.limit ? { legalLimit: template.limit } : {});
		expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(read.value.nodes.filter(({ lane }) => lane === undefined)).toEqual([]);
		const minutes = MINUTES[template.id];
		if (minutes !== undefined) expect(longestPath(indexGraph(read.value)).minutes).toBe(minutes);
	});

	it('asks and cites only what the library has', () => {
		const refs = template.plan.steps.flatMap(({ source, citations = [] }) => [
			...(source ? [source] : []),
			...citations.map(({ instrument }) => instrument)
		]);
		const known = new Set(seeds.documents.map(({ kind, id, version }) => `${kind}:${id}@${version}`));
		expect(refs.filter((ref) => !known.has(ref))).toEqual([]);
	});
});
