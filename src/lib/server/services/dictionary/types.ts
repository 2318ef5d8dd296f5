import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import type { ElementPlacement, ProcedureReader } from '#core/catalogue/uses/index.ts';
import type { ChangeClass, ChangeReport } from '#core/dictionary/changes/types.ts';
import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import type { DataType } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Page, VersionStatus } from '../../repositories/ports.ts';

export { DICTIONARY_KINDS, type DictionaryKind } from '#core/dictionary/kinds.ts';
export type { ChangeClass, ChangeReport, ClassifiedChange } from '#core/dictionary/changes/types.ts';

/** A document found by search. */
export interface DictionaryHit {
	readonly kind: DictionaryKind;
	readonly id: string;
	/** The newest approved version, or the draft of one that has none yet. */
	readonly ref: Ref;
	readonly title: Text;
	/** Of elements. */
	readonly dataType?: DataType;
	readonly status: VersionStatus | 'draft';
	/** Number of documents that use it. */
	readonly uses: number;
}

/** A code-list entry found by search. */
export interface EntryHit {
	/** The list's newest approved version. */
	readonly list: Ref;
	readonly code: string;
	readonly label: Text;
	/** Label of the parent entry, where it has one. */
	readonly parent?: Text;
	/** Not valid (any more) on the day of the search. */
	readonly ended: boolean;
}

/** An element that may be the same datum as another. */
export interface SimilarElement {
	readonly ref: Ref;
	readonly label: Text;
	readonly definition: Text;
	readonly dataType: DataType;
	readonly uses: number;
	/** 0 to 1; 1 is the same in all that was compared. */
	readonly score: number;
	/** What they share, strongest first. */
	readonly because: readonly ('label' | 'synonym' | 'definition' | 'dataType' | 'codeList')[];
}

/** Finding and making shared definitions. */
export interface DictionaryService {
	/**
	 * By name, synonym, former key or id, without diacritics: every word must begin a word of the document. Best match
	 * first, among equals the most used. Empty text lists the most used.
	 */
	search(
		actor: Actor,
		query: {
			readonly text: string;
			readonly kinds?: readonly DictionaryKind[];
			readonly dataType?: DataType;
			readonly status?: VersionStatus | 'draft';
			/** Only what nothing refers to. */
			readonly unused?: boolean;
			/** Only what holds doubts. */
			readonly doubtful?: boolean;
			readonly offset?: number;
			readonly limit?: number;
		}
	): Promise<Result<Page<DictionaryHit>>>;
	/** Entries of all lists, or of `list` (its id), as `search` matches. */
	searchEntries(
		actor: Actor,
		query: {
			readonly text: string;
			readonly list?: string;
			readonly offset?: number;
			readonly limit?: number;
		}
	): Promise<Result<Page<EntryHit>>>;
	/**
	 * Elements that look like `element` (a draft, or the label and type of a form's local field), best first; never the
	 * element itself.
	 */
	similar(
		actor: Actor,
		element: {
			readonly id?: string;
			readonly label: Text;
			readonly definition?: Text;
			readonly dataType: DataType;
			readonly codeList?: Ref;
			readonly synonyms?: readonly string[];
		}
	): Promise<Result<readonly SimilarElement[]>>;
	/**
	 * Starts the draft of a new document. Problems: `dictionary/exists` {ref} when the id is taken, those of
	 * `parseDocument`, and `dictionary/looks-like` {refs} when near duplicates of an element stand and no `reason` is
	 * given; the reason is kept in the audit trail.
	 */
	create(actor: Actor, content: unknown, reason?: string): Promise<Result<{ readonly rev: number }>>;
	/**
	 * Takes a draft away: the document with it when it has no version. Problem: `dictionary/in-use` {uses} with one
	 * problem per place when something refers to the draft.
	 */
	removeDraft(actor: Actor, kind: DictionaryKind, id: string, rev: number): Promise<Result<void>>;
}

/** A version waiting for a decision. */
export interface ReviewItem {
	readonly ref: Ref;
	readonly kind: DictionaryKind;
	readonly title: Text;
	readonly class: ChangeClass;
	readonly submittedAt: Instant;
	readonly submittedBy: string;
	/** Whether the asking actor may decide: reviewer of the dictionary, and author of nothing in it. */
	readonly mayDecide: boolean;
}

/** Draft → in review → approved. */
export interface DictionaryReviewService {
	/** What the draft changes against the newest approved version. */
	changesOf(actor: Actor, kind: DictionaryKind, id: string): Promise<Result<ChangeReport>>;
	/** What `to` changes against `from`, two versions (or the draft) of one document. */
	compare(actor: Actor, from: Ref, to: Ref): Promise<Result<ChangeReport>>;
	/**
	 * Freezes the draft into a version in review. Problems: `dictionary/nothing-changed`, `dictionary/in-review` {ref},
	 * `dictionary/has-errors` {count} followed by the findings and `dictionary/reference-not-approved` {ref} with their
	 * places, `dictionary/breaking-needs-reason`, `document/stale-rev`. Its authors are all who changed something since
	 * a version was last approved.
	 */
	submit(
		actor: Actor,
		kind: DictionaryKind,
		id: string,
		rev: number,
		reason?: string
	): Promise<Result<{ readonly ref: Ref }>>;
	/** Problems: `dictionary/own-work` (four eyes), `dictionary/not-in-review`, `dictionary/reason-missing` on reject. */
	decide(actor: Actor, ref: Ref, verdict: 'approve' | 'reject', reason?: string): Promise<Result<void>>;
	/**
	 * Takes the version in use and all before it out of the offer; they stay usable where they are pinned. Problems:
	 * `dictionary/not-in-use` {ref}, `dictionary/reason-missing`.
	 */
	retire(actor: Actor, ref: Ref, reason: string): Promise<Result<void>>;
	waiting(actor: Actor): Promise<Result<readonly ReviewItem[]>>;
}

/** One document in the graph of uses. */
export interface UsageNode {
	readonly kind: SupportedKind;
	readonly id: string;
	readonly title: Text;
	/** Newest version that uses what it uses, or the draft. */
	readonly version: number | 'draft';
	/** Steps from the asked document; it is 0 itself. */
	readonly depth: number;
	/** Numbers of releases in force that contain it, with their procedure codes. */
	readonly inForce: readonly { readonly code: string; readonly number: number }[];
}

export interface UsageEdge {
	readonly from: Ref;
	readonly to: Ref;
	/** Places in `from`, as `Reference.at` in core/catalogue. */
	readonly at: readonly string[];
}

/** Everything that rests on a document, from the index of edges. */
export interface UsageReport {
	/** Documents by kind, all of them. */
	readonly counts: Readonly<Partial<Record<SupportedKind, number>>>;
	/** One page of direct users. */
	readonly users: Page<{
		readonly kind: SupportedKind;
		readonly id: string;
		readonly title: Text;
		readonly version: number | 'draft';
		readonly places: readonly string[];
	}>;
	/** Uses in drafts the actor may not see. */
	readonly hidden: number;
}

/** What would follow if a draft became the version in use. */
export interface ImpactReport {
	readonly change: ChangeReport;
	/** Places that would no longer fit, each with the rule that would fail there. */
	readonly breaks: readonly {
		readonly ref: Ref;
		readonly title: Text;
		readonly at: string;
		readonly reason: string;
		readonly params?: Readonly<Record<string, string | number>>;
	}[];
	/** Documents that pin an older version and would have to be upgraded. */
	readonly upgrades: readonly { readonly ref: Ref; readonly title: Text; readonly pinned: Ref }[];
	/** Scenarios of the procedures that are reached. */
	readonly reruns: readonly { readonly procedure: string; readonly scenarios: number }[];
	/** More rests on it than was looked at; the nearest was. */
	readonly truncated: boolean;
}

/** A newer approved version of something a draft pins. */
export interface Upgrade {
	/** JSON pointers of the pins in the draft. */
	readonly at: readonly string[];
	readonly from: Ref;
	readonly to: Ref;
	readonly title: Text;
	readonly class: ChangeClass;
}

/** Where a form uses an element, and what rests on each of these places. */
export interface PlacementReport {
	/** The version looked at. */
	readonly form: Ref;
	/** Empty: this version does not use the element. */
	readonly placements: readonly ElementPlacement[];
	/** What every field of the form is called, by dotted path, to say conditions in words. */
	readonly labels: Readonly<Record<string, Text>>;
	/** Procedures with a version of the form that uses the element, by code. */
	readonly procedures: Page<ProcedurePlacements>;
	/** Procedures the actor may not see, or that pin a version of the form the actor may not see. */
	readonly hidden: number;
}

/** A procedure's newest version that rests on placements of an element in one form. */
export interface ProcedurePlacements {
	readonly ref: Ref;
	readonly code: string;
	readonly title: Text;
	/** The form under each alias it has there, in the version that is pinned, which need not be the one looked at. */
	readonly forms: readonly {
		readonly alias: string;
		readonly ref: Ref;
		readonly placements: readonly {
			readonly id: string;
			readonly label: Text;
			readonly readers: readonly ProcedureReader[];
		}[];
	}[];
	/** Numbers of the procedure's releases in force that contain the element by this form. */
	readonly inForce: readonly number[];
}

/** Who uses what, and what a change would do. */
export interface UsageService {
	/** Direct users of `kind:id` or `kind:id@n`. */
	usage(
		actor: Actor,
		ref: string,
		page?: { readonly kind?: SupportedKind; readonly offset?: number; readonly limit?: number }
	): Promise<Result<UsageReport>>;
	/** Users of users up to procedures and releases in force; `truncated` when `limit` nodes were reached. */
	graph(
		actor: Actor,
		ref: string,
		limit?: number
	): Promise<
		Result<{
			readonly nodes: readonly UsageNode[];
			readonly edges: readonly UsageEdge[];
			readonly truncated: boolean;
		}>
	>;
	/**
	 * Where form `form:id` or `form:id@n` uses the element `element:id` or `element:id@n`: the places and what reads, shows,
	 * fills or answers each of them, in the form and in the procedures that have it. Without a version, the newest the
	 * actor may see.
	 */
	placements(actor: Actor, element: string, form: string): Promise<Result<PlacementReport>>;
	impact(actor: Actor, kind: DictionaryKind, id: string): Promise<Result<ImpactReport>>;
	/**
	 * Pins of a draft (form, group, procedure …), or of the newest version where there is no draft, that have a newer
	 * approved version.
	 */
	upgrades(actor: Actor, kind: SupportedKind, id: string): Promise<Result<readonly Upgrade[]>>;
}

/** Formats lists and elements travel in. */
export type ExchangeFormat = 'csv' | 'genericode' | 'skos' | 'json-schema';

/** What an import would do with one document; `duplicate` makes a new one beside it. */
export type CollisionChoice = 'reuse' | 'duplicate' | 'overwrite';

export interface ImportPlan {
	readonly items: readonly {
		readonly kind: DictionaryKind;
		readonly id: string;
		readonly title: Text;
		/** Absent: nothing stands in its way. */
		readonly collision?: {
			readonly ref: Ref;
			readonly why: 'same-id' | 'same-content' | 'looks-like';
			readonly choices: readonly CollisionChoice[];
			/** Id a duplicate would get. */
			readonly duplicateAs: string;
		};
		readonly content: AnyDocument;
		readonly change?: ChangeReport;
	}[];
	/** Stands for the file and what it met in the dictionary; carrying out needs the same. */
	readonly basis: string;
}

/** An exported file. */
export interface ExportedFile {
	readonly fileName: string;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
	/** JSON pointers to what the format does not carry. */
	readonly lost: readonly string[];
}

/** A file to import. */
export interface ImportFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** What a file is imported as. `id` and `title` are for lists whose file does not say them, or says others. */
export interface ImportTarget {
	readonly kind: 'codelist' | 'element';
	readonly id?: string;
	readonly title?: Text;
}

export interface ExchangeService {
	/** A version, or the draft the actor may see, in `format`. Problems: `document/not-found`, `exchange/format-unfit`. */
	exportDocument(actor: Actor, ref: Ref, format: ExchangeFormat): Promise<Result<ExportedFile>>;
	/** The newest approved version of every element, as one JSON Schema `$defs` bundle or one CSV. */
	exportElements(actor: Actor, format: 'csv' | 'json-schema'): Promise<Result<ExportedFile>>;
	/**
	 * Reads a file and says what importing it would do. Nothing is written. Problems name the line or path; a file with
	 * any problem has no plan.
	 */
	planImport(actor: Actor, file: ImportFile, target: ImportTarget): Promise<Result<ImportPlan>>;
	/**
	 * Carries out a plan's file with one choice per collision: all of it in one transaction with one audit leaf, or
	 * nothing. Overwriting starts or replaces the document's draft and touches no version. Problems besides those of
	 * planning: `exchange/plan-stale` when file or dictionary are not what `basis` stands for, `exchange/choice-missing`
	 * {id}, `exchange/choice-not-offered` {id, choice}, `exchange/nothing-to-save`.
	 */
	carryOut(
		actor: Actor,
		file: ImportFile,
		target: ImportTarget,
		choices: Readonly<Record<string, CollisionChoice>>,
		basis: string
	): Promise<Result<{ readonly saved: readonly Ref[] }>>;
}
