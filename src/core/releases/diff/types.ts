import type { Compatibility, Phrase } from '#core/shared/phrase.ts';
import type { MigrationClass, MigrationStep } from '#core/workflows/diff/index.ts';

export type { Compatibility, Phrase } from '#core/shared/phrase.ts';

/** One difference between two releases, as a sentence. */
export interface SemanticChange extends Phrase {
	readonly part: 'procedure' | 'form' | 'workflow';
	readonly compatibility: Exclude<Compatibility, 'identical'>;
	/** Element of the workflow. */
	readonly at?: string;
	/** Of a workflow: what the change means for dossiers on their way, and why. */
	readonly migration?: { readonly class: MigrationClass; readonly reason?: Phrase; readonly target?: string };
}

export interface ReleaseDiff {
	/** The gravest of the changes. */
	readonly compatibility: Compatibility;
	readonly changes: readonly SemanticChange[];
	/** Whether dossiers on their way can go on with the new workflow, when there is an older one. */
	readonly migration?: { readonly class: MigrationClass; readonly plan: readonly MigrationStep[] };
}
