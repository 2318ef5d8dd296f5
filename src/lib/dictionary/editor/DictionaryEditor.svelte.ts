import { referencesOf } from '#core/catalogue/references.ts';
import { upgradePins } from '#core/catalogue/upgradePins.ts';
import type { DictionaryDocument, DictionaryKind } from '#core/dictionary/kinds.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Finding } from '#core/shared/finding.ts';
import { redo, startHistory, undo, type History } from '#core/shared/history.ts';
import { readPointer, writePointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { Problem } from '#core/shared/problem.ts';
import { recordEdit, type EditKey } from '#core/shared/recordEdit.ts';
import type { Locale, Text } from '#core/shared/text.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import type { KnownDocument, KnownUpgrade } from '../types.ts';

export interface DictionaryEditorOptions {
	readonly document: DictionaryDocument;
	readonly locale: Locale;
	/** What the document refers to, by reference. */
	readonly known: readonly KnownDocument[];
	/** Documents of `kinds` that match `text`, for choosing one to refer to. */
	readonly search: (kinds: readonly DictionaryKind[], text: string) => Promise<readonly KnownDocument[]>;
	/** The document changed (not: was replaced). */
	readonly onchange: () => void;
	/** What the server said of the last save: its findings, and why it refused. */
	readonly findings: () => readonly Finding[];
	readonly problems: () => readonly Problem[];
	/** Milliseconds of a steady clock; letters typed close together in one field are one undo step. */
	readonly now?: () => number;
}

/**
 * A definition while a steward writes it: its history, what it refers to, and what is wrong at which place. Fields name
 * their place by JSON pointer, so that a finding stands where its cause is.
 */
export class DictionaryEditor {
	readonly #options: DictionaryEditorOptions;
	#history = $state.raw() as History<DictionaryDocument>;
	#known = $state.raw<Readonly<Record<Ref, KnownDocument>>>({});
	#lastEdit: EditKey | undefined;

	constructor(options: DictionaryEditorOptions) {
		this.#options = options;
		this.#history = startHistory(options.document);
		this.learn(options.known);
	}

	get document(): DictionaryDocument {
		return this.#history.present;
	}
	get locale(): Locale {
		return this.#options.locale;
	}
	get canUndo(): boolean {
		return this.#history.past.length > 0;
	}
	get canRedo(): boolean {
		return this.#history.future.length > 0;
	}

	/** The document as one of `kind`; throws for another kind, which would be the wrong editor. */
	as<K extends DictionaryKind>(kind: K): Extract<DictionaryDocument, { readonly kind: K }> {
		const { document } = this;
		if (document.kind !== kind) throw new Error(`${document.kind}:${document.id} is no ${kind}`);
		return document as Extract<DictionaryDocument, { readonly kind: K }>;
	}

	at(pointer: JsonPointer): unknown {
		return readPointer(this.document, pointer);
	}
	stringAt(pointer: JsonPointer): string {
		const value = this.at(pointer);
		return typeof value === 'string' ? value : '';
	}
	textAt(pointer: JsonPointer): Text | undefined {
		return this.at(pointer) as Text | undefined;
	}

	/** Puts `value` at `pointer` as one undo step; `undefined` takes the property away. */
	set(pointer: JsonPointer, value: unknown): void {
		this.edit((document) => writePointer(document, pointer, value));
	}
	/** As `set`, but consecutive calls for the same place are one step: a word is typed, not nine letters. */
	type(pointer: JsonPointer, value: unknown): void {
		this.edit((document) => writePointer(document, pointer, value), pointer);
	}
	/** Applies one edit as one undo step; see `type` for `property`. */
	edit<T extends DictionaryDocument>(change: (document: T) => T, property?: string): void {
		const key = property === undefined ? undefined : { property, at: (this.#options.now ?? Date.now)() };
		// The kind of a document never changes.
		this.#move(recordEdit(this.#history, change(this.document as T), this.#lastEdit, key));
		this.#lastEdit = key;
	}

	undo(): void {
		this.#move(undo(this.#history));
	}
	redo(): void {
		this.#move(redo(this.#history));
	}
	/** Another content altogether (recovered, or another person's); the history starts anew. */
	replace(document: DictionaryDocument): void {
		this.#history = startHistory(document);
		this.#lastEdit = undefined;
	}

	/** The document `ref` names, as far as it was met. */
	known(ref: Ref): KnownDocument | undefined {
		return this.#known[ref];
	}
	nameOf(ref: Ref): string {
		return this.#known[ref]?.title ?? ref;
	}
	async search(kinds: readonly DictionaryKind[], text: string): Promise<readonly KnownDocument[]> {
		const found = await this.#options.search(kinds, text);
		this.learn(found);
		return found;
	}
	learn(documents: readonly KnownDocument[]): void {
		const met = Object.fromEntries(documents.map((known) => [known.ref, known]));
		this.#known = { ...this.#known, ...met };
	}

	/** Whether the document refers to exactly this version. */
	pins(ref: Ref): boolean {
		return referencesOf(this.document).some((reference) => reference.ref === ref);
	}
	/** Refers to the newer version wherever it referred to the older one, as one undo step. */
	upgrade({ from, to, known }: KnownUpgrade): void {
		this.learn([known]);
		this.edit((document) => upgradePins(document, from, to));
	}

	/** What is wrong at exactly this place, in words. */
	errorAt(pointer: JsonPointer): string | undefined {
		const found = [...this.#options.problems(), ...this.#options.findings()].find(({ at }) => at === pointer);
		return found && problemText(found, this.locale);
	}

	#move(next: History<DictionaryDocument>): void {
		this.#lastEdit = undefined;
		if (next.present === this.document) return;
		this.#history = next;
		this.#options.onchange();
	}
}
