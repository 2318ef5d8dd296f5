import type { SupportedKind } from '#core/catalogue/types.ts';
import type { FormReader } from '#core/catalogue/uses/index.ts';
import type { ChangeClass } from '#core/dictionary/changes/types.ts';
import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import type { CodeEntry, DataType, PrefillPolicy, Readiness } from '#core/dictionary/types.ts';
import type { PinUpgrade } from '#lib/drafts/index.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Instant, LocalDate } from '#core/shared/ports.ts';
import type { Text } from '#core/shared/text.ts';
import type { DictionaryStatus } from './names/statusLook.ts';

/** One line of a list, in the reader's language. */
export interface DictionaryRow {
	readonly kind: DictionaryKind;
	readonly id: string;
	readonly title: string;
	readonly status: DictionaryStatus;
	/** How many documents use it. */
	readonly uses: number;
	/** How many things its author could not verify. */
	readonly doubts: number;
	/** Of an element. */
	readonly dataType?: DataType;
	/** Of an instrument: its official number, and from when until when it is in force, as far as known. */
	readonly number?: string;
	readonly inForce?: { readonly from?: LocalDate; readonly to?: LocalDate };
	/** Of a source. */
	readonly readiness?: Readiness;
}

/** A document the page has met: to name a reference, or to choose one. */
export interface KnownDocument {
	readonly ref: Ref;
	readonly title: string;
	/** Data type, official number: what tells two of one name apart. */
	readonly detail?: string;
	/** Of a source: the names of its response fields. */
	readonly fields?: readonly string[];
	/** Of a legal instrument: the articles noted in it, "Điều 16". */
	readonly places?: readonly string[];
}

/** A newer approved version of something a definition pins, as its editor names it. */
export interface KnownUpgrade extends PinUpgrade {
	readonly known: KnownDocument;
}

/** What stands above every part of a definition. */
export interface EntryHeader {
	readonly kind: DictionaryKind;
	readonly id: string;
	readonly title: string;
	readonly status: DictionaryStatus;
	/** Number of the newest version. */
	readonly latest?: number;
	/** How many versions there are. */
	readonly versions: number;
	/** Whether there is a draft that says something else than the newest version. */
	readonly hasDraft: boolean;
	readonly canEdit: boolean;
}

/** What `GET /dictionary/search` answers of a document, best match first. */
export interface FoundDocument {
	readonly ref: Ref;
	readonly kind: DictionaryKind;
	readonly label: Text;
	/** How many documents use it. */
	readonly uses: number;
	readonly definition?: Text;
	/** Of an element. */
	readonly dataType?: DataType;
	/** Of an element that takes its values from a list: the list's name. */
	readonly codeList?: Text;
	/** Of a group: how many members it has. */
	readonly members?: number;
	/** Of an instrument: its official number. */
	readonly number?: string;
	/** Of a source: the names of its response fields. */
	readonly fields?: readonly string[];
	/** Of an instrument: the articles noted in it. */
	readonly places?: readonly string[];
}

/** An entry found among those of all code lists, in the reader's language. */
export interface FoundEntry {
	readonly list: { readonly id: string; readonly title: string };
	readonly code: string;
	readonly label: string;
	/** Label of the parent entry. */
	readonly parent?: string;
	/** Not valid (any more) today. */
	readonly ended: boolean;
}

/** A page of a code list's entries. */
export interface EntryPage {
	readonly text: string;
	readonly offset: number;
	readonly limit: number;
	readonly entries: readonly CodeEntry[];
	/** Entries the text finds. */
	readonly found: number;
	/** Entries of the list. */
	readonly total: number;
}

/** A version in the history. */
export interface VersionRow {
	readonly number: number;
	readonly status: Exclude<DictionaryStatus, 'draft'>;
	/** Who froze it. */
	readonly by: string;
	readonly at: Instant;
}

/** A document that uses a definition. */
export interface UserRow {
	readonly kind: SupportedKind;
	readonly id: string;
	readonly title: string;
	readonly version: number | 'draft';
	/** Where in it. */
	readonly places: readonly string[];
	readonly href?: string;
}

/** Where a form uses an element and what rests on these places, in the reader's language. */
export interface PlacesView {
	readonly places: readonly PlaceView[];
	/** Procedures that are not listed. */
	readonly more: number;
	/** Procedures the reader may not see. */
	readonly hidden: number;
}

export interface PlaceView {
	readonly id: string;
	readonly label: string;
	/** Whom the datum is about. */
	readonly role?: string;
	/** Dotted; absent: only another version of the form has the place. */
	readonly path?: string;
	/** The form's editor with the place selected. */
	readonly href?: string;
	readonly prefill?: {
		readonly source: string;
		readonly href: string;
		readonly field: string;
		readonly policy: PrefillPolicy;
	};
	readonly inForm: readonly ReaderGroup[];
	readonly procedures: readonly {
		readonly code: string;
		readonly title: string;
		/** Version of the form the procedure has, where it is not the one looked at. */
		readonly formVersion?: number | 'draft';
		/** Releases in force. */
		readonly inForce: readonly string[];
		readonly readers: readonly ReaderGroup[];
	}[];
}

/** How something rests on a place of a form. */
export type ReaderUse =
	| FormReader['use']
	| 'flow'
	| 'edits'
	| 'shows'
	| 'forEach'
	| 'case'
	| 'component'
	| 'fee'
	| 'answers'
	| 'asked'
	| 'prefilled';

/** What rests on a place in the same way. */
export interface ReaderGroup {
	readonly use: ReaderUse;
	readonly readers: readonly {
		readonly id: string;
		readonly name: string;
		readonly href?: string;
		/** Its condition, in words. */
		readonly condition?: string;
	}[];
}

/** A document in the drawing of uses. */
export interface GraphNode {
	/** `kind:id`. */
	readonly key: string;
	readonly kind: SupportedKind;
	readonly id: string;
	readonly title: string;
	/** Steps from the definition; it is 0 itself. */
	readonly depth: number;
	/** Releases in force that contain it: "1.001193 số 3". */
	readonly inForce: readonly string[];
	readonly href?: string;
}

export interface GraphEdge {
	/** Keys of nodes; `from` uses `to`. */
	readonly from: string;
	readonly to: string;
}

/** An element that may be the same datum as another, as `DictionaryService.similar` answers it. */
export interface SimilarEntry {
	readonly ref: Ref;
	readonly label: Text;
	readonly definition: Text;
	readonly dataType: DataType;
	/** Name of the code list its values come from. */
	readonly codeList?: Text;
	readonly uses: number;
	/** 0 to 1. */
	readonly score: number;
	readonly because: readonly ('label' | 'synonym' | 'definition' | 'dataType' | 'codeList')[];
}

/** What is asked for look-alikes. */
export interface SimilarQuestion {
	readonly label: Text;
	readonly dataType: DataType;
	readonly definition?: Text;
	readonly codeList?: Ref;
}

/** The version of one document that waits for a decision. */
export interface WaitingVersion {
	readonly ref: Ref;
	/** Who submitted it. */
	readonly by: string;
	readonly at: Instant;
	readonly mayDecide: boolean;
}

/** A version in the list of those that wait. */
export interface WaitingRow {
	readonly kind: DictionaryKind;
	readonly id: string;
	readonly title: string;
	readonly class: ChangeClass;
	readonly by: string;
	readonly at: Instant;
	readonly mayDecide: boolean;
}

/** What a draft would bring about, in the reader's language. */
export interface ImpactView {
	readonly breaks: readonly {
		readonly ref: Ref;
		readonly title: string;
		readonly at: string;
		readonly reason: string;
		readonly params?: Readonly<Record<string, string | number>>;
	}[];
	readonly upgrades: readonly { readonly ref: Ref; readonly title: string; readonly pinned: Ref }[];
	readonly reruns: readonly { readonly procedure: string; readonly scenarios: number }[];
}
