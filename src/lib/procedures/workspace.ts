import type { OnlineLevel, ProcedureDocument } from '#core/procedures/index.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { ProblemItem } from '#lib/ui/index.ts';
import type { Choices } from './choices.ts';
import type { GatePart } from './gate.ts';
import type { PartLink } from './partLink.ts';
import type { Surroundings } from './surroundings.ts';

/** Everything the page of one procedure shows, in the reader's language; plain data from the server. */
export interface Workspace {
	/** The draft, or the newest version where there is none (or the reader may not see it). */
	readonly procedure: ProcedureDocument;
	readonly draft?: { readonly rev: number; readonly at: Instant; readonly by: string } | undefined;
	readonly versions: readonly {
		readonly number: number;
		readonly status: 'inReview' | 'approved' | 'rejected' | 'retired';
		readonly at: Instant;
	}[];
	/** What production executes now. */
	readonly inForce?: { readonly number: number; readonly from: Instant } | undefined;
	/** Candidates that are still on their way. */
	readonly candidates: readonly { readonly id: string; readonly number: number; readonly status: string }[];
	readonly canEdit: boolean;
	readonly canSubmit: boolean;
	/** Id of the reader, for local copies. */
	readonly user: string;
	readonly surroundings: Surroundings;
	readonly choices: Choices;
	readonly gate: readonly GatePart[];
	readonly online: { readonly level: OnlineLevel['level']; readonly reasons: readonly string[] };
	readonly problems: readonly ProblemItem[];
	readonly parts: readonly PartLink[];
}
