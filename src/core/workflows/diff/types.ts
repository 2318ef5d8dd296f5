import type { Compatibility, Phrase } from '#core/shared/phrase.ts';

/** What of an element a change is about; `flowEnds` is where a flow leads from or to. */
export type ChangedProperty =
	| 'name'
	| 'type'
	| 'lane'
	| 'scope'
	| 'default'
	| 'timer'
	| 'host'
	| 'interrupting'
	| 'error'
	| 'called'
	| 'forEach'
	| 'binding'
	| 'kind'
	| 'role'
	| 'unit'
	| 'timeLimit'
	| 'cutOff'
	| 'form'
	| 'visible'
	| 'editable'
	| 'outcomes'
	| 'source'
	| 'clock'
	| 'result'
	| 'fee'
	| 'notices'
	| 'note'
	| 'citations'
	| 'condition'
	| 'flowEnds';

/** One difference between two graphs, as a sentence; where something stands on the canvas is none. */
export interface Difference extends Phrase {
	readonly type: 'added' | 'removed' | 'changed';
	/** Id of the node, flow or lane; that of the process for its name. */
	readonly at: string;
	/** Ids of the flows that came or went with a node. */
	readonly with?: readonly string[];
	/** Of a change. */
	readonly property?: ChangedProperty;
	readonly compatibility: Exclude<Compatibility, 'identical'>;
}

/**
 * What a change means for dossiers on their way, should they go on with the new workflow: they can (`compatible`),
 * those that stand at the element must be told where to (`mapping`), or no engine can take them along (`impossible`).
 */
export type MigrationClass = 'compatible' | 'mapping' | 'impossible';

export interface WorkflowChange extends Difference {
	readonly migration: MigrationClass;
	/** Why it is not compatible. */
	readonly reason?: Phrase;
	/** Proposal: id of the node at which dossiers go on that stand at `at`. */
	readonly target?: string;
}

export interface WorkflowDiff {
	readonly changes: readonly WorkflowChange[];
	/** The gravest of the changes. */
	readonly migration: MigrationClass;
	/** Proposals for dossiers that stand at nodes which are gone; every other node maps to itself. */
	readonly plan: readonly MigrationStep[];
}

export interface MigrationStep {
	readonly sourceId: string;
	readonly targetId: string;
}
