import type { Text } from '#core/shared/text.ts';
import type { StepPlan } from '../plan/index.ts';
import type { StepTimeLimit } from '../types.ts';

/** A whole process to start from, as it lies in `workflows/templates/<id>.json`. */
export interface WorkflowTemplate {
	readonly kind: 'workflowTemplate';
	readonly formatVersion: 1;
	readonly id: string;
	readonly title: Text;
	/** When it fits, and which procedure it was taken from. */
	readonly summary: Text;
	readonly province?: string | undefined;
	/** Code of the procedure it was taken from, `1.012644`. */
	readonly procedure?: string | undefined;
	/** Total time the source gives. */
	readonly limit?: StepTimeLimit | undefined;
	/** The act or page it was taken from, and its id in docs/seed-sources.md. */
	readonly source: { readonly title: string; readonly id: string };
	/** What the source leaves open; `at` is the id of a step. */
	readonly doubts: readonly { readonly at?: string | undefined; readonly reason: Text }[];
	readonly plan: StepPlan;
}
