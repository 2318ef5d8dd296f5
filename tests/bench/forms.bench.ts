import type { BenchResult } from '../../src/tasks/bench.ts';
import { benchLint } from './forms/lint.ts';
import { benchMatrix } from './forms/matrix.ts';
import { benchPaper } from './forms/paper.ts';
import { benchPhone, benchScreen } from './forms/screen.ts';
import { benchWeight } from './forms/weight.ts';

/**
 * The citizen's form: keys, opening, weight and checking, against the libraries others use; whether everybody can use it;
 * how fast an author sees what the rules say, and how fast the form is on paper.
 */
export async function bench(): Promise<readonly BenchResult[]> {
	return [
		...(await benchWeight()),
		...(await benchLint()),
		...(await benchPaper()),
		...(await benchScreen()),
		...(await benchPhone()),
		...(await benchMatrix())
	];
}
