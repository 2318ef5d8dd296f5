import type { Instant } from '#core/shared/ports.ts';
import type { MeterPart } from '#lib/ui/index.ts';

export const PROCEDURE_STATES = ['draft', 'inReview', 'inForce'] as const;
export type ProcedureState = (typeof PROCEDURE_STATES)[number];

/** One line of the list of procedures, in the reader's language. */
export interface ProcedureRow {
	readonly code: string;
	readonly name: string;
	readonly field: string;
	readonly level: string;
	/** Who runs the system that executes it; undefined while nobody has said. */
	readonly system?: 'province' | 'ministry' | undefined;
	/** A draft is being edited. */
	readonly draft: boolean;
	readonly inReview: boolean;
	/** Some version was approved. */
	readonly approved: boolean;
	/** Number of the release in force in production. */
	readonly inForce?: number | undefined;
	readonly meter?: readonly MeterPart[] | undefined;
	readonly updatedAt: Instant;
}

/** A candidate waiting for one of the reader's roles. */
export interface Task {
	readonly candidate: string;
	readonly kind: 'test' | 'approve' | 'publish';
	readonly procedure: string;
	readonly name: string;
	readonly number: number;
	readonly by: string;
	readonly at: Instant;
}

/** A draft the reader may go on with. */
export interface DraftRow {
	readonly href: string;
	readonly kind: 'procedure' | 'form' | 'workflow';
	readonly id: string;
	readonly name: string;
	readonly by?: string | undefined;
	readonly at: Instant;
}
