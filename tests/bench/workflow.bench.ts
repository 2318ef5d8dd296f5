import type { BenchResult } from '../../src/tasks/bench.ts';
import { benchDesigner } from './workflow/designer.ts';
import { benchLint } from './workflow/lint.ts';
import { benchSoundness } from './workflow/soundness.ts';

/** Rules, soundness and the designer of workflows, against the tools others use. */
export async function bench(): Promise<readonly BenchResult[]> {
	return [...(await benchSoundness()), ...(await benchLint()), ...(await benchDesigner())];
}
