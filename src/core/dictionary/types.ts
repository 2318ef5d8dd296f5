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
	/** Code list of a `code` or `codes`. */
	readonly codeList?: Ref;
	/** Media types, bytes per file and number of files of an `attachment`. */
	readonly mediaTypes?: readonly string[];
	readonly maxBytes?: number;
	readonly maxCount?: number;
}

/** What an element may be filled from before the citizen types. */
export type PrefillPolicy = 'none' | 'optional' | 'locked';

/** A shared field (trường dữ liệu dùng chung): one definition per datum. */
export interface ElementDocument extends DocumentHeader<'element'> {
	readonly label: Text;
	readonly definition: Text;
	readonly help?: Text;
	readonly dataType: DataType;
	readonly constraints?: Constraints;
	/** A valid value, as it is stored. */
	readonly example?: unknown;
	readonly sensitivity: 'public' | 'personal' | 'sensitive';
	readonly synonyms?: readonly string[];
	readonly conceptUri?: string;
	/** HTML autocomplete token for the applicant's own data (WCAG 1.3.5). */
	readonly autocomplete?: string;
	/** Where the state already holds this datum. */
	readonly sources?: readonly { readonly source: Ref; readonly field: string }[];
	readonly prefill?: PrefillPolicy;
	readonly citations?: readonly Citation[];
	readonly validFrom?: LocalDate;
	readonly validTo?: LocalDate;
}

/** Elements that belong together (person, address). `name` is the last path segment each takes in a form. */
export interface GroupDocument extends DocumentHeader<'group'> {
	readonly label: Text;
	readonly definition: Text;
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
	/** Codes that replace this entry after `validTo`. */
	readonly successors?: readonly string[];
}

export interface CodeListDocument extends DocumentHeader<'codelist'> {
	readonly title: Text;
	readonly definition?: Text;
	readonly canonicalUri?: string;
	readonly parentList?: Ref;
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
	readonly readiness: Readiness;
	/** Response fields by the name a form's prefill uses. */
	readonly fields: readonly { readonly name: string; readonly element: Ref }[];
	readonly citations?: readonly Citation[];
}

/** A paper a dossier may ask for, and the data that replaces it. */
export interface DocumentTypeDocument extends DocumentHeader<'documentType'> {
	readonly title: Text;
	readonly replacedBy?: readonly {
		readonly source: Ref;
		readonly validFrom?: LocalDate;
		readonly citations: readonly Citation[];
	}[];
	readonly citations?: readonly Citation[];
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
}
