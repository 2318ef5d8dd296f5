import type { Expression } from '#core/expressions/types.ts';
import type { Citation, DocumentHeader, Ref } from '#core/shared/document.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import type { Text } from '#core/shared/text.ts';
import type { WorkflowOverrides } from '#core/workflows/overrides/types.ts';

export type Channel = 'online' | 'counter' | 'post';

/** An administrative procedure (TTHC): what it needs, how long, how much, on what legal basis, and its parts. */
export interface ProcedureDocument extends DocumentHeader<'procedure'> {
	/** National code, `1.001193`; equals `id`. */
	readonly code: string;
	readonly name: Text;
	readonly field: Text;
	readonly ministry?: Text;
	/** Decision that publishes the procedure nationally. */
	readonly publishedBy?: string;
	readonly level: 'ministry' | 'province' | 'commune';
	readonly subjects: readonly Text[];
	/** System that executes it; without one nobody should configure it. */
	readonly executionSystem?: { readonly owner: 'province' | 'ministry'; readonly name: Text };
	readonly intakeUnit: Text;
	readonly decidingUnit: Text;
	readonly channels: readonly {
		readonly channel: Channel;
		readonly validFrom?: LocalDate;
		readonly note?: Text;
	}[];
	/** Parts by alias: `workflow`, each form and result template, `calendar`; exact pins, or `@draft` while drafting. */
	readonly uses: Readonly<Record<string, Ref>>;
	/** What it does otherwise than the workflow it pins, which other procedures may share. */
	readonly workflowOverrides?: WorkflowOverrides;
	readonly cases: readonly ProcedureCase[];
	readonly components: readonly Component[];
	readonly deadlines: readonly Deadline[];
	readonly fees: readonly Fee[];
	readonly results: readonly ProcedureResult[];
	readonly citations: readonly Citation[];
}

/** A variant with its own components, fee and deadline (trường hợp). The first whose `when` holds applies. */
export interface ProcedureCase {
	readonly id: string;
	readonly name: Text;
	/** Over `form.*` and `dossier.*`; absent = the ordinary case, listed last. */
	readonly when?: Expression;
}

/** A document or datum the dossier needs (thành phần hồ sơ). */
export interface Component {
	readonly id: string;
	readonly name: Text;
	readonly kind: 'form' | 'paper' | 'data' | 'note';
	readonly when?: Expression;
	readonly required?: boolean;
	/** Alias of the form (kind form). */
	readonly form?: string;
	readonly documentType?: Ref;
	/** Source that answers instead of paper, and what happens when it cannot. */
	readonly source?: { readonly ref: Ref; readonly fallback: 'upload' | 'declare' };
	readonly copies?: { readonly original: number; readonly copy: number };
	readonly cases?: readonly string[];
	readonly citations: readonly Citation[];
}

/** How long the agency may take (thời hạn). */
export interface Deadline {
	readonly id: string;
	readonly name: Text;
	/** ISO 8601; `P1D` = 8 working hours in a working calendar. */
	readonly duration: string;
	readonly calendar: 'working' | 'calendar';
	/** Local time after which receipt counts from the next working day, "15:00". */
	readonly cutOff?: string;
	readonly cases?: readonly string[];
	readonly channels?: readonly Channel[];
	/** In force for dossiers received from/to these dates. */
	readonly validFrom?: LocalDate;
	readonly validTo?: LocalDate;
	readonly citations: readonly Citation[];
}

/** "unknown" is not "free": a fee left to a provincial resolution we do not hold stays unknown. */
export interface Fee {
	readonly id: string;
	readonly name: Text;
	readonly status: 'known' | 'free' | 'unknown';
	/** Integer đồng, when known. */
	readonly amount?: number;
	readonly cases?: readonly string[];
	readonly channels?: readonly Channel[];
	readonly exemptWhen?: Expression;
	readonly citations: readonly Citation[];
}

export interface ProcedureResult {
	readonly code: string;
	readonly name: Text;
	readonly outcome: 'granted' | 'refusedIntake' | 'decidedAgainst' | 'notice';
	readonly electronic: boolean;
	readonly signature?: 'personal' | 'agency';
	/** Alias of the template it is made from. */
	readonly template?: string;
	readonly citations: readonly Citation[];
}
