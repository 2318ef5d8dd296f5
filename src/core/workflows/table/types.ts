import type { Finding } from '#core/shared/finding.ts';
import type { Text } from '#core/shared/text.ts';
import type { StepPlan } from '../plan/index.ts';

/** A table as it was pasted; every row has as many cells as the widest. */
export type TableGrid = readonly (readonly TableCell[])[];

export interface TableCell {
	/** NFC, without control characters; paragraphs are lines. */
	readonly text: string;
	/** Part of a merged cell: the text is that of the cell above or left of it. */
	readonly from?: 'above' | 'left';
}

/** What a column of a step table holds. */
export const TABLE_COLUMNS = ['number', 'task', 'actor', 'time', 'output', 'basis', 'note', 'ignore'] as const;

export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface TableMapping {
	/** Rows before the first step: titles and the header. */
	readonly skip: number;
	/** By position. */
	readonly columns: readonly TableColumn[];
	/** Header texts, by position; empty when the table has none. */
	readonly headers: readonly string[];
}

/** A step table read as a workflow, with everything that is not certain. */
export interface TableDraft {
	readonly plan: StepPlan;
	/** Working minutes: the sum of the steps, and what the table itself says. */
	readonly minutes: number;
	readonly statedMinutes?: number;
	/** `at` is `row:n`, counted from 1 through all rows of the grid; rule `table/<doubt>`. */
	readonly findings: readonly Finding[];
	/** Row of the grid by step id; steps that were added have none. */
	readonly rowOf: ReadonlyMap<string, number>;
}

/** Names the draft needs beside what the table says, in the language of the document. */
export interface TableNames {
	readonly process: string;
	readonly start: string;
	readonly done: string;
	readonly refused: string;
	readonly decidedAgainst: string;
	readonly applicant: string;
	readonly requestSupplement: string;
	readonly refuseIntake: string;
	readonly decideAgainst: string;
	/** Label of the usual way where the table gives none. */
	readonly usual: Text;
	/** Label of a way without a condition in words, by what it leads to. */
	readonly incomplete: Text;
	readonly refusal: Text;
	readonly returned: Text;
	/** Question of the choice after a step. */
	question(step: string): string;
}

/** One row that is a step. */
export interface StepRow {
	/** Counted from 1 through all rows of the grid. */
	readonly row: number;
	readonly number: string;
	readonly task: string;
	readonly actor: string;
	readonly time: string;
	readonly output: string;
	readonly basis: string;
	readonly note: string;
}
