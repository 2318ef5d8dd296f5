import type { Coverage, ScenarioGroup } from '#core/scenarios/index.ts';
import type { Text } from '#core/shared/text.ts';

/** Which state of a procedure is being played. */
export type PlayedVersion =
	| { readonly kind: 'draft' }
	| { readonly kind: 'candidate'; readonly id: string; readonly number: number }
	| { readonly kind: 'release'; readonly digest: string };

/** A saved scenario in the list. */
export interface ListedScenario {
	readonly id: string;
	readonly title: Text;
	readonly group: ScenarioGroup;
}

/** What came of running all scenarios, by scenario id; `difference` in words. */
export interface ScenarioRun {
	readonly passed: number;
	readonly failed: number;
	readonly results: Readonly<
		Record<string, { readonly status: 'passed' | 'failed'; readonly difference?: string }>
	>;
	readonly coverage: Coverage;
}
