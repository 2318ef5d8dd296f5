import type { Citation, DocumentHeader, Ref } from '#core/shared/document.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import type { Text } from '#core/shared/text.ts';

/** Types a datum can have. `code`/`codes` take their values from a code list; `address` is a structured value. */
export const DATA_TYPES = [
	'string',
	'text',
	'integer',
	'money',
	'decimal',
	'date',
	'yearMonth',
	'boolean',
	'code',
	'codes',
	'personId',
	'phone',
	'email',
	'taxCode',
	'address',
	'attachment'
] as const;

export type DataType = (typeof DATA_TYPES)[number];

/** Limits on a value; only those that make sense for the data type may be present. */
export interface Constraints {
	readonly minLength?: number;
	readonly maxLength?: number;
	/** ECMAScript `u` pattern, anchored, passed by the safety check; `\s` is not allowed. */
	readonly pattern?: string;
	/** Inclusive; đồng for money. */
	readonly minimum?: number;
	readonly maximum?: number;
	/** Decimal places of a `decimal`. */
	readonly scale?: number;
	/** Unit of an `integer` or `decimal`, e.g. "m²". */
	readonly unit?: string;
	/** `past`: on or before the day of evaluation; `future`: on or after it. */
	readonly period?: 'past' | 'future';
	/**
	 * The least that must be known of a `date`; default `day`. `month` also takes `1960-05`, `year` also `1960`
	 * (ISO 8601-1 reduced precision), where the law lets a person not know more.
	 */
	readonly precision?: 'day' | 'month' | 'year';
	/** Code list of a `code` or `codes`. */
	readonly codeList?: Ref;
	/** Media types, bytes per file and number of files of an `attachment`. */
	readonly mediaTypes?: readonly string[];
	readonly maxBytes?: number;
	readonly maxCount?: number;
}

/** What an element may be filled from before the citizen types. */
export type PrefillPolicy = 'none' | 'optional' | 'locked';

/** Whether a person may put another value in place of the one a source supplied. `locked` values are `never`. */
export type OverwritePolicy = 'never' | 'withReason' | 'free';

export const RELATION_TYPES = ['derivedFrom', 'replaces', 'equivalent'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** How an element relates to another: computed from it, standing in its place, or meaning the same. */
export interface ElementRelation {
	readonly type: RelationType;
	readonly element: Ref;
}

/** A shared field (trường dữ liệu dùng chung): one definition per datum. */
export interface ElementDocument extends DocumentHeader<'element'> {
	/** What a form asks for. */
	readonly label: Text;
	/** What documents and results print, where that differs: "Họ và tên" → "Ông/Bà". */
	readonly outputLabel?: Text;
	readonly definition: Text;
	readonly help?: Text;
	readonly dataType: DataType;
	readonly constraints?: Constraints;
	/** A valid value, as it is stored. */
	readonly example?: unknown;
	readonly sensitivity: 'public' | 'personal' | 'sensitive';
	readonly synonyms?: readonly string[];
	/** Names the datum had in earlier systems ("HoVaTen"), found by search. */
	readonly formerKeys?: readonly string[];
	/** The concept in a public vocabulary, SEMIC Core Vocabularies where one fits. */
	readonly conceptUri?: string;
	/** The body that answers for the definition. */
	readonly steward?: Text;
	readonly relations?: readonly ElementRelation[];
	/** HTML autocomplete token for the applicant's own data (WCAG 1.3.5). */
	readonly autocomplete?: string;
	/** Where the state already holds this datum. */
	readonly sources?: readonly { readonly source: Ref; readonly field: string }[];
	readonly prefill?: PrefillPolicy;
	readonly overwrite?: OverwritePolicy;
	readonly citations?: readonly Citation[];
	readonly validFrom?: LocalDate;
	readonly validTo?: LocalDate;
}

/** Elements that belong together (person, address). `name` is the last path segment each takes in a form. */
export interface GroupDocument extends DocumentHeader<'group'> {
	readonly label: Text;
	readonly definition: Text;
	readonly synonyms?: readonly string[];
	readonly conceptUri?: string;
	readonly steward?: Text;
	readonly members: readonly {
		readonly name: string;
		readonly element?: Ref;
		readonly group?: Ref;
		readonly required?: boolean;
	}[];
	readonly citations?: readonly Citation[];
}

export interface CodeEntry {
	readonly code: string;
	readonly label: Text;
	/** Code of the parent in the same list, or in `parentList` (communes → provinces). */
	readonly parent?: string;
	readonly validFrom?: LocalDate;
	readonly validTo?: LocalDate;
	/** Codes that replace this entry after `validTo`, in the same list or in `successorList`. */
	readonly successors?: readonly string[];
}

export interface CodeListDocument extends DocumentHeader<'codelist'> {
	readonly title: Text;
	readonly definition?: Text;
	readonly canonicalUri?: string;
	readonly synonyms?: readonly string[];
	readonly steward?: Text;
	readonly parentList?: Ref;
	/** Where successors are found when a later list gave codes anew (the provinces of before 1 July 2025). */
	readonly successorList?: Ref;
	/** Parents of before, whose `successors` stand in `parentList`; people still know their names. */
	readonly formerParents?: Ref;
	readonly entries: readonly CodeEntry[];
	readonly citations?: readonly Citation[];
}

export type Readiness = 'live' | 'inProgress' | 'awaitingGuidance' | 'unknown';

/** What a look-up in a source can come to (architecture.md, code names). */
export const SOURCE_OUTCOMES = ['found', 'notFound', 'partial', 'wrong', 'timeout'] as const;
export type SourceOutcome = (typeof SOURCE_OUTCOMES)[number];

/** A state database that holds elements (nguồn dữ liệu / CSDL). */
export interface SourceDocument extends DocumentHeader<'source'> {
	readonly title: Text;
	readonly owner: Text;
	readonly synonyms?: readonly string[];
	/** Of the source as a whole; segments may stand elsewhere. */
	readonly readiness: Readiness;
	/** Since when it answers, where that is published. */
	readonly readyFrom?: LocalDate;
	/** How the provincial system reaches it: national or local integration platform, or directly. */
	readonly channel?: SourceChannel;
	readonly services?: readonly SourceService[];
	/** Kinds of people or things whose data it holds, each with its own readiness. */
	readonly segments?: readonly SourceSegment[];
	/** Response fields by the name a form's prefill uses. */
	readonly fields: readonly { readonly name: string; readonly element: Ref }[];
	readonly citations?: readonly Citation[];
}

export const SOURCE_CHANNELS = ['ndop', 'lgsp', 'direct'] as const;
export type SourceChannel = (typeof SOURCE_CHANNELS)[number];

/** One operation a source offers. */
export interface SourceService {
	readonly id: string;
	readonly name: Text;
	/** Elements it is asked by. */
	readonly inputs: readonly Ref[];
	/** Names of the source's fields it answers with. */
	readonly outputs: readonly string[];
	/** Absent: that of the source. */
	readonly readiness?: Readiness;
	readonly citations?: readonly Citation[];
}

/** Whose data a source holds and whether they were verified. */
export interface SourceSegment {
	readonly id: string;
	readonly name: Text;
	readonly readiness: Readiness;
	/** Day of the published verification. */
	readonly verifiedOn?: LocalDate;
	readonly citations?: readonly Citation[];
}

/** A paper a dossier may ask for, and the data that replaces it. */
export interface DocumentTypeDocument extends DocumentHeader<'documentType'> {
	readonly title: Text;
	readonly definition?: Text;
	readonly synonyms?: readonly string[];
	/** Code of the procedure that issues it. */
	readonly issuedBy?: string;
	readonly replacedBy?: readonly DocumentReplacement[];
	readonly citations?: readonly Citation[];
}

/** Data that stand for a paper: looked up, the paper may not be asked for. */
export interface DocumentReplacement {
	readonly source: Ref;
	/** What the look-up must bring; empty or absent when the rule does not name the data. */
	readonly elements?: readonly Ref[];
	readonly validFrom?: LocalDate;
	readonly citations: readonly Citation[];
}

/** A law, decree, circular or decision. */
export interface InstrumentDocument extends DocumentHeader<'instrument'> {
	/** Official number, "168/2025/NĐ-CP". */
	readonly number: string;
	readonly title: Text;
	readonly issuer?: Text;
	readonly issuedOn?: LocalDate;
	readonly effectiveFrom?: LocalDate;
	readonly effectiveTo?: LocalDate;
	readonly amends?: readonly Ref[];
	readonly replaces?: readonly Ref[];
	/** Places that are cited, as written in Vietnamese: "khoản 1 Điều 16". */
	readonly articles?: readonly { readonly place: string; readonly summary?: Text }[];
}
