import type { AnyDocument } from '#core/catalogue/types.ts';
import type { ChangeReport } from '#core/dictionary/changes/types.ts';
import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../../auth/actor.ts';

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
