import type { BenchResult } from '../../../src/tasks/bench.ts';
import { formPaper, type DocumentModel } from '#core/documents/index.ts';
import { compileForm, evaluateAnswers, prefillAnswers } from '#core/forms/index.ts';
import { createTypstCompiler } from '#lib/server/print/typstCompiler.ts';
import { loadSeeds } from '../../content/seedLibrary.ts';
import { rounded } from '../dictionary/measure.ts';
import { median } from '../workflow/median.ts';

const NOW = '2026-11-21T08:00:00Z';
const ROUNDS = 8;

/** How long the birth registration form takes as a PDF, another person's data on every one, as at a counter. */
export async function benchPaper(): Promise<readonly BenchResult[]> {
	const papers = await models();
	const compiler = await createTypstCompiler();
	const times = Array.from({ length: ROUNDS }, (_, round) =>
		papers.map((paper, index) => {
			// What was set before is remembered: no paper is the same twice.
			const model = JSON.stringify({ ...paper, footer: `${paper.footer} · ${round}.${index}` });
			const start = performance.now();
			compiler.pdf(model.normalize('NFC'));
			return performance.now() - start;
		})
	);
	// The first papers also warm the compiler up.
	const took = median(times.slice(2).flat());
	return [
		{
			metric: 'the khai sinh form as A4 PDF, median',
			value: rounded(took),
			unit: 'ms',
			goal: '≤ 200',
			holds: took <= 200
		}
	];
}

// helpers

/** The form empty and for every persona. */
async function models(): Promise<readonly DocumentModel[]> {
	const { library, of } = await loadSeeds();
	const form = of('form').find(({ id }) => id === 'khai-sinh');
	const compiled = form && compileForm(form, library);
	if (!form || !compiled?.ok) throw new Error('The birth registration form must compile');
	const filled = of('persona').map(({ records }) => {
		const { answers } = prefillAnswers(compiled.value, { records }, NOW);
		return evaluateAnswers(compiled.value, answers, { today: '2026-11-21' });
	});
	return [undefined, ...filled].map((answers) =>
		formPaper(form, compiled.value, { locale: 'vi', ...(answers && { filled: answers }) })
	);
}
