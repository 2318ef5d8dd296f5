import { chromium } from 'playwright';
import type { BenchResult } from '../../../src/tasks/bench.ts';
import { findBrowser } from '../../../src/tasks/test/browser.ts';
import { rounded } from '../dictionary/measure.ts';
import { bundlePage } from './bundlePage.ts';
import { generateDiagram } from './generate.ts';
import type { Shown } from './page.ts';

const NODES = 300;
const ROUNDS = 6;

/** A large diagram in the designer, in Chromium: how soon it can be worked on, how soon a mistake shows. */
export async function benchDesigner(): Promise<readonly BenchResult[]> {
	const executablePath = await findBrowser();
	if (executablePath === undefined) throw new Error('No Chromium found: set CHROMIUM_PATH');
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.route('**/*', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' })
		);
		page.on('pageerror', (error) => console.error(error.stack));
		await page.goto('http://127.0.0.1/');
		await page.addScriptTag({ content: await bundlePage() });
		const text = generateDiagram(4, NODES);
		const shown: Shown = await page.evaluate(([bpmn, rounds]) => window.measureDesigner(bpmn, rounds), [
			text,
			ROUNDS
		] as const);
		return [
			result(`a diagram of ${NODES} nodes opens, its findings included`, shown.open, 400),
			result('a finding shows after an edit in it', shown.finding, 100)
		];
	} finally {
		await browser.close();
	}
}

// helpers

function result(metric: string, took: number, goal: number): BenchResult {
	return { metric, value: rounded(took), unit: 'ms', goal: `≤ ${goal}`, holds: took <= goal };
}
