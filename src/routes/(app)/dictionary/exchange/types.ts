import type { Problem } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';

export type Choice = 'reuse' | 'duplicate' | 'overwrite';

export interface PlanItemView {
	readonly id: string;
	readonly title: Text;
	/** Of code lists. */
	readonly entries?: number;
	readonly collision?: {
		readonly ref: string;
		readonly why: 'same-id' | 'same-content' | 'looks-like';
		readonly choices: readonly Choice[];
		readonly duplicateAs: string;
	};
	readonly change?: { readonly class: 'compatible' | 'widening' | 'breaking'; readonly count: number };
}

export interface PlanView {
	readonly items: readonly PlanItemView[];
	readonly basis: string;
}

export interface Target {
	readonly kind: 'codelist' | 'element';
	readonly id?: string;
	readonly title?: Text;
}

/** What a request came to: an answer, or why not. */
export type Answer<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
