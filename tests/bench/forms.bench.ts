import type { BenchResult } from '../../src/tasks/bench.ts';
import { benchScreen } from './forms/screen.ts';
import { benchWeight } from './forms/weight.ts';

/** The citizen's form: keys, opening, weight and checking, against the libraries others use. */
export async function bench(): Promise<readonly BenchResult[]> {
	return [...(await benchWeight()), ...(await benchScreen())];
}
