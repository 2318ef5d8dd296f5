import type { Digest, Instant } from '#core/shared/ports.ts';
import type { IconName, ProblemItem } from '#lib/ui/index.ts';

export type CandidateStatus = 'inReview' | 'approved' | 'rejected' | 'published' | 'retired';

/** One line of the list of candidates. */
export interface CandidateRow {
	readonly id: string;
	readonly procedure: string;
	readonly name: string;
	readonly number: number;
	readonly status: CandidateStatus;
	readonly by: string;
	readonly at: Instant;
}

/** One change against the release before, as a sentence in the reader's language. */
export interface ChangeLine {
	readonly id: string;
	readonly icon: IconName;
	readonly text: string;
	/** What it rests on, or what it means. */
	readonly detail?: string | undefined;
	/** What running dossiers and consumers must expect; undefined where the question does not arise. */
	readonly compatibility?: 'texts' | 'compatible' | 'review' | 'breaking' | undefined;
}

/** What a test run on the candidate came to. */
export interface TestRun {
	readonly by: string;
	readonly at: Instant;
	readonly passed: number;
	readonly failed: number;
	readonly scenarios: readonly {
		readonly id: string;
		readonly title: string;
		readonly passed: boolean;
		/** What was expected and what came, in words. */
		readonly failure?: string | undefined;
	}[];
	readonly coverage: readonly { readonly label: string; readonly covered: number; readonly total: number }[];
}

export interface Verdict {
	readonly type: 'approved' | 'rejected' | 'published';
	readonly by: string;
	readonly at: Instant;
	readonly note: string;
}

export interface CheckItem {
	readonly label: string;
	readonly state: 'done' | 'open' | 'failed';
	readonly detail?: string | undefined;
}

/** Everything the page of one candidate shows, in the reader's language. */
export interface Review {
	readonly candidate: CandidateRow & { readonly note: string; readonly manifest: Digest };
	/** What it is compared with; undefined for the first of its procedure. */
	readonly base?: { readonly number: number } | undefined;
	readonly changes: readonly ChangeLine[];
	readonly lock: readonly { readonly ref: string; readonly digest: Digest }[];
	readonly test?: TestRun | undefined;
	readonly verdicts: readonly Verdict[];
	readonly checklist: readonly CheckItem[];
	/** What the rules still say of its documents. */
	readonly problems: readonly ProblemItem[];
	readonly fourEyes: {
		readonly authors: readonly string[];
		/** The reader changed something in this candidate, so may not approve it. */
		readonly mine: boolean;
	};
	readonly can: {
		readonly test: boolean;
		/** Play a dossier on the candidate. */
		readonly play: boolean;
		readonly decide: boolean;
		readonly publish: boolean;
	};
	/** Why the reader may not approve although the role would, in words. */
	readonly hindrance?: string | undefined;
}

/** A candidate that may be published. */
export interface Publishable {
	readonly id: string;
	readonly procedure: string;
	readonly name: string;
	readonly number: number;
}

/** What a channel says of one release of a procedure. */
export interface ChannelLine {
	readonly release: Digest;
	readonly procedure: string;
	readonly name: string;
	readonly number: number;
	readonly from: Instant;
	readonly to?: Instant | undefined;
	readonly state: 'inForce' | 'coming' | 'past' | 'withdrawn';
	readonly decision?: string | undefined;
	/** Only where the reader may withdraw it: the release in force afterwards, if any. */
	readonly withdrawal?: { readonly inForce?: number | undefined } | undefined;
}

export interface ChannelView {
	readonly name: 'test' | 'production';
	/** Rises with every change; 0 while nothing was ever published. */
	readonly sequence: number;
	readonly lines: readonly ChannelLine[];
}

export interface ReleaseRow {
	readonly digest: Digest;
	readonly procedure: string;
	readonly name: string;
	readonly number: number;
	readonly candidate: string;
	readonly logIndex: number;
	readonly by: string;
	readonly at: Instant;
}

export interface LogView {
	readonly size: number;
	/** Signed note; empty while the log is. */
	readonly checkpoint: string;
}
