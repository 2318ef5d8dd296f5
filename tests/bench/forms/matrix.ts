import type { Page } from 'playwright';
import type { BenchResult } from '../../../src/tasks/bench.ts';
import { SCREENS } from '#lib/form-renderer/testing/seedScreens.ts';
import { compileForm, type CompiledForm } from '#core/forms/index.ts';
import { loadSeeds } from '../../content/seedLibrary.ts';
import { withPage } from './withPage.ts';

/** Every seed form in every state, both languages, on a phone and on a wide screen, looked at by axe. */
export function benchMatrix(): Promise<readonly BenchResult[]> {
	return withPage('tests/bench/forms/axePage.ts', async (page) => {
		const { screens, findings } = await lookAtAll(page);
		for (const finding of findings) console.error(finding);
		return [
			{
				metric: `axe findings over the complete matrix of ${screens} screens`,
				value: findings.length,
				unit: 'findings',
				goal: '0',
				holds: findings.length === 0
			}
		];
	});
}

// helpers

async function lookAtAll(page: Page): Promise<{ screens: number; findings: readonly string[] }> {
	const findings: string[] = [];
	let screens = 0;
	const forms = await seedForms();
	for (const width of SCREENS.width) {
		await page.setViewportSize({ width, height: 900 });
		for (const form of forms) {
			for (const state of SCREENS.state) {
				for (const locale of SCREENS.locale) {
					const screen = { state, locale, width };
					const found = await page.evaluate(([one, how]) => window.findingsOf(one, how), [form, screen] as const);
					findings.push(...found.map((text) => `${form.form} ${state} ${locale} ${width}: ${text}`));
					screens += 1;
				}
			}
		}
	}
	return { screens, findings };
}

async function seedForms(): Promise<readonly CompiledForm[]> {
	const { library, of } = await loadSeeds();
	return of('form').map((form) => {
		const compiled = compileForm(form, library);
		if (!compiled.ok) throw new Error(`${form.id}: ${JSON.stringify(compiled.problems)}`);
		return compiled.value;
	});
}
