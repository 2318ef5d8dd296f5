import type { MigrationClass } from '#core/workflows/diff/index.ts';

/** One difference as the page shows it. */
export interface ComparedChange {
	readonly type: 'added' | 'removed' | 'changed';
	/** Element id. */
	readonly at: string;
	/** Flows that came or went with it. */
	readonly with: readonly string[];
	/** The difference in words. */
	readonly text: string;
	readonly migration: MigrationClass;
	/** Why dossiers on their way cannot simply go on. */
	readonly reason?: string;
}

export interface ComparedSide {
	readonly label: string;
	/** BPMN XML. */
	readonly bpmn: string;
}

export interface Comparison {
	readonly before: ComparedSide;
	readonly after: ComparedSide;
	readonly changes: readonly ComparedChange[];
	/** The gravest of the changes. */
	readonly migration: MigrationClass;
}
