import type { BenchResult } from '../../src/tasks/bench.ts';
import { benchMatrix } from './forms/matrix.ts';
import { benchScreen } from './forms/screen.ts';
import { benchWeight } from './forms/weight.ts';

/** The citizen's form: keys, opening, weight and checking, against the libraries others use; and whether everybody can use it. */
export async function bench(): Promise<readonly BenchResult[]> {
	return [...(await benchWeight()), ...(await benchScreen()), ...(await benchMatrix())];
}
