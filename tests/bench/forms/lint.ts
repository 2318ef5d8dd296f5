import type { BenchResult } from '../../../src/tasks/bench.ts';
import { checkForm, copyItems, fieldNodes, pasteItems, setTitle, type FormDocument } from '#core/forms/index.ts';
import { loadSeeds } from '../../content/seedLibrary.ts';
import { p95 } from '../dictionary/measure.ts';

const FIELDS = 216;
const RUNS = 200;
const GOAL = 10;

/** What every edit of a large form waits for: all rules over the birth form three times over, in one pass. */
export async function benchLint(): Promise<readonly BenchResult[]> {
	const { library, of } = await loadSeeds();
	const birth = of('form').find(({ id }) => id === 'khai-sinh');
	if (!birth) throw new Error('The seeds have no form khai-sinh');
	const form = pastedBehind(pastedBehind(birth, birth), birth);
	const count = fieldNodes(form).length;
	if (count !== FIELDS) throw new Error(`The form to be checked has ${count} fields, not ${FIELDS}`);
	const elements = of('element');
	const edits = Array.from({ length: RUNS }, (_, run) => setTitle(form, { vi: `Bản ${run}` }));
	const took = await p95(RUNS, (run) => checkForm(edits[run] ?? form, library, { elements }));
	return [
		{
			metric: `the rules over a form of ${FIELDS} fields, p95`,
			value: took,
			unit: 'ms',
			goal: `≤ ${GOAL}`,
			holds: took <= GOAL
		}
	];
}

// helpers

/** All pages of `from` behind those of `form`, with rules that follow them. */
function pastedBehind(form: FormDocument, from: FormDocument): FormDocument {
	const clip = copyItems(from, { ids: from.pages.map(({ id }) => id) });
	return pasteItems(form, { clip, at: { container: '' } }).form;
}
