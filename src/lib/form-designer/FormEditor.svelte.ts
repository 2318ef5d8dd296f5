import { referencesOf } from '#core/catalogue/references.ts';
import { upgradePins } from '#core/catalogue/upgradePins.ts';
import type { ElementDocument } from '#core/dictionary/types.ts';
import {
	addAssertion,
	addField,
	addLocalField,
	addPage,
	addRepeat,
	addSection,
	addText,
	bindField,
	formNodes,
	groupParts,
	isPathFree,
	placeGroup,
	type CompiledForm,
	type FormDocument,
	type FormNode,
	type LocalField,
	type LogicRule,
	type Place
} from '#core/forms/index.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Finding } from '#core/shared/finding.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { redo, startHistory, undo, type History } from '#core/shared/history.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { Variable } from '#lib/conditions/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { BlockVerbs } from './BlockVerbs.ts';
import { BrowserLibrary, type ReferredDocument } from './BrowserLibrary.ts';
import { checkedForm, type CheckedForm } from './checkedForm.ts';
import { conditionWords } from './conditions/conditionWords.ts';
import { ruleVariables } from './conditions/ruleVariables.ts';
import { elementsUsed } from './fieldDefinition.ts';
import { ItemVerbs } from './ItemVerbs.svelte.ts';
import { insertSlot, type NodeType } from './outline/slots.ts';
import { nodeLabel, treeRows, type TreeRow } from './outline/treeRows.ts';
import { recordEdit, type EditKey } from '#core/shared/recordEdit.ts';

/** Pause after an edit before the form is compiled and linted again; ms. */
const CHECK_PAUSE = 300;

export interface FormEditorOptions {
	readonly form: FormDocument;
	/** Dictionary documents, sources and code lists the form refers to. */
	readonly documents: readonly ReferredDocument[];
	readonly locale: Locale;
	readonly canEdit: boolean;
	/** Fetches documents with everything they refer to. */
	readonly load: (refs: readonly Ref[]) => Promise<readonly ReferredDocument[]>;
	/** The form changed (not: was replaced). */
	readonly onchange: () => void;
	/** Milliseconds of a steady clock; edits of one property close together are one undo step. */
	readonly now?: () => number;
	readonly schedule?: (act: () => void, ms: number) => () => void;
}

/**
 * A form while it is designed: its history, the selection (which is no part of the history), the documents it refers
 * to, and what compiling and linting say about it. Every verb is one pure edit of core/forms and one undo step.
 */
export class FormEditor {
	readonly #options: FormEditorOptions;
	#history = $state.raw() as History<FormDocument>;
	#library = $state.raw(new BrowserLibrary());
	/** Arranges what is there. */
	readonly items = new ItemVerbs(this);
	readonly blocks = new BlockVerbs(this);
	#selected = $state<string | undefined>();
	#also = $state.raw<readonly string[]>([]);
	#said = $state('');
	#checked = $state.raw<CheckedForm | undefined>();
	#lastCompiled = $state.raw<CompiledForm | undefined>();
	#lastEdit: EditKey | undefined;
	#cancelCheck: (() => void) | undefined;

	readonly #nodes = $derived(formNodes(this.#history.present));
	readonly #rows = $derived(treeRows(this.form, this.#library, this.findings, this.locale));
	readonly #usedElements = $derived(elementsUsed(this.#nodes));

	constructor(options: FormEditorOptions) {
		this.#options = options;
		this.#history = startHistory(options.form);
		this.#library = new BrowserLibrary(options.documents);
	}

	get form(): FormDocument {
		return this.#history.present;
	}
	get library(): BrowserLibrary {
		return this.#library;
	}
	get locale(): Locale {
		return this.#options.locale;
	}
	get canEdit(): boolean {
		return this.#options.canEdit;
	}
	get rows(): readonly TreeRow[] {
		return this.#rows;
	}
	get usedElements(): ReadonlySet<Ref> {
		return this.#usedElements;
	}
	get selected(): string | undefined {
		return this.#selected;
	}
	/** Everything selected, in the order of the form. */
	get selection(): readonly string[] {
		return this.#nodes.flatMap(({ id }) => (id === this.#selected || this.#also.includes(id) ? [id] : []));
	}
	get selectedNode(): FormNode | undefined {
		return this.#nodes.find(({ id }) => id === this.#selected);
	}
	/** What the last structural edit did, for a live region. */
	get said(): string {
		return this.#said;
	}
	get findings(): readonly Finding[] {
		return this.#checked?.findings ?? [];
	}
	/** The form as last compiled without errors, for the preview. */
	get compiled(): CompiledForm | undefined {
		return this.#lastCompiled;
	}
	/** Whether `compiled` lags behind because the form has errors. */
	get isStale(): boolean {
		return this.isChecked && this.#checked?.compiled === undefined;
	}
	/** Whether the form was compiled and linted since it was opened. */
	get isChecked(): boolean {
		return this.#checked !== undefined;
	}
	get canUndo(): boolean {
		return this.canEdit && this.#history.past.length > 0;
	}
	get canRedo(): boolean {
		return this.canEdit && this.#history.future.length > 0;
	}
	/** The role new fields most likely have: of the selected field, else of its neighbours. */
	get usualRole(): string | undefined {
		const node = this.selectedNode;
		if (node?.type === 'field') return node.item.role;
		const container = node?.id ?? this.form.pages.at(-1)?.id;
		const at = this.#nodes.find(({ id }) => id === container)?.at;
		const inside = this.#nodes.findLast(
			(other) => other.type === 'field' && at !== undefined && other.at.startsWith(`${at}/`)
		);
		return inside?.type === 'field' ? inside.item.role : undefined;
	}

	select(id: string | undefined): void {
		this.#selected = id;
		this.#also = [];
	}
	/** Selects several; properties and preview show `main`, by default the last. */
	selectAll(ids: readonly string[], main = ids.at(-1)): void {
		this.#selected = main;
		this.#also = ids.filter((id) => id !== main);
	}
	/** Takes one more into the selection, or out of it. */
	toggle(id: string): void {
		const { selection } = this;
		if (!selection.includes(id)) this.selectAll([...selection, id], id);
		else if (selection.length > 1) this.selectAll(selection.filter((other) => other !== id));
	}
	/** Says aloud what an edit did. */
	say(text: string): void {
		this.#said = text;
	}
	undo(): void {
		this.#move(undo(this.#history));
	}
	redo(): void {
		this.#move(redo(this.#history));
	}

	/** Another content altogether (recovered, or another person's); the history starts anew. */
	replace(form: FormDocument): void {
		this.#history = startHistory(form);
		this.#lastEdit = undefined;
		this.check();
	}

	/** Makes sure the library holds `refs` and what they refer to; false when they cannot be had. */
	async learn(refs: readonly Ref[]): Promise<boolean> {
		const missing = refs.filter((ref) => !this.#library.has(ref));
		if (missing.length > 0) {
			const documents = await this.#options.load(missing).catch(() => []);
			this.#library = this.#library.with(documents);
			this.check();
		}
		return refs.every((ref) => this.#library.has(ref));
	}

	/** Compiles and lints now; after edits it happens by itself once the typing pauses. */
	check(): void {
		this.#cancelCheck?.();
		this.#cancelCheck = undefined;
		this.#checked = checkedForm(this.form, this.#library);
		this.#lastCompiled = this.#checked.compiled ?? this.#lastCompiled;
	}
	dispose(): void {
		this.#cancelCheck?.();
	}

	// adding

	/** Adds a dictionary element after the selection; answers its label, or undefined when it cannot be had. */
	async addElement(ref: Ref, role: string | undefined): Promise<string | undefined> {
		if (!(await this.learn([ref]))) return undefined;
		const element = this.#library.get('element', ref);
		return (
			element &&
			this.insert('field', (form, at) =>
				addField(form, { element: pinned(element, ref), at, ...named(role) })
			)
		);
	}
	/**
	 * Places a whole group after the selection, as columns where that is in a table; answers its label. Problems: those
	 * of `groupParts`, and `document/not-found` {ref}.
	 */
	async addGroup(ref: Ref, role: string | undefined): Promise<Result<string>> {
		await this.learn([ref]);
		const group = this.#library.get('group', ref);
		const parts = group && groupParts(group, this.#library);
		if (parts && !parts.ok) return parts;
		const inRepeat = insertSlot(this.form, this.#selected, 'field')?.container;
		const holder = this.#nodes.find(({ id }) => id === inRepeat);
		const label =
			group &&
			this.insert(holder?.type === 'repeat' ? 'field' : 'section', (form, at) =>
				placeGroup(form, { group, library: this.#library, at, ...named(role) })
			);
		return label === undefined ? fail({ code: 'document/not-found', params: { ref } }) : ok(label);
	}
	addLocal(local: LocalField, role: string | undefined): void {
		this.insert('field', (form, at) => addLocalField(form, { local, at, ...named(role) }));
	}
	addPage(): void {
		const slot = insertSlot(this.form, this.#selected, 'page');
		this.add((form) =>
			addPage(form, { title: { vi: m.designer_new_page({}, { locale: 'vi' }) }, index: slot?.index ?? 0 })
		);
	}
	addSection(): void {
		this.insert('section', (form, at) =>
			addSection(form, { title: { vi: m.designer_new_section({}, { locale: 'vi' }) }, at })
		);
	}
	addRepeat(): void {
		const title = { vi: m.designer_new_repeat({}, { locale: 'vi' }) };
		const rowTitle = { vi: m.designer_new_row({}, { locale: 'vi' }) };
		this.insert('repeat', (form, at) => addRepeat(form, { title, rowTitle, at }));
	}
	addText(): void {
		this.insert('text', (form, at) =>
			addText(form, { text: { vi: m.designer_new_text({}, { locale: 'vi' }) }, at })
		);
	}

	/** Adds a rule over several fields, its message at the selected field or else the first; answers its id. */
	addAssertion(): string | undefined {
		const fields = this.#nodes.filter((node) => node.type === 'field' && node.repeat === undefined);
		const at = fields.find(({ id }) => id === this.#selected) ?? fields[0];
		if (at?.type !== 'field') return undefined;
		const { path } = at.item;
		const message = {
			vi: m.designer_new_message({}, { locale: 'vi' }),
			en: m.designer_new_message({}, { locale: 'en' })
		};
		const feel = `is defined(${path.slice(1).replaceAll('/', '.')})`;
		this.apply((form) => addAssertion(form, { feel, at: path, message }));
		this.#said = m.designer_said_added({ label: m.designer_assertion() });
		return this.form.assertions?.at(-1)?.id;
	}

	/** Whether the form refers to exactly this version. */
	pins(ref: Ref): boolean {
		return referencesOf(this.form).some((reference) => reference.ref === ref);
	}
	/** Refers to `to` wherever it referred to `from`, as one undo step; false when `to` cannot be had. */
	async upgrade(from: Ref, to: Ref): Promise<boolean> {
		if (!(await this.learn([to]))) return false;
		this.apply((form) => upgradePins(form, from, to));
		return true;
	}

	// properties

	/**
	 * Applies one edit of core/forms as one undo step. Consecutive edits with the same `property` (item and property,
	 * `mother label`) are one step: a word is typed, not nine letters.
	 */
	apply(edit: (form: FormDocument) => FormDocument, property?: string): void {
		if (!this.canEdit) return;
		const key = property === undefined ? undefined : { property, at: (this.#options.now ?? Date.now)() };
		this.#move(recordEdit(this.#history, edit(this.form), this.#lastEdit, key));
		this.#lastEdit = key;
	}
	/** Binds a local field to a dictionary element, as one undo step; false when the element cannot be had. */
	async bind(id: string, ref: Ref): Promise<boolean> {
		if (!(await this.learn([ref]))) return false;
		const element = this.#library.get('element', ref);
		const node = this.#nodes.find((candidate) => candidate.id === id);
		// While the element was fetched the field may have gone, or have been bound.
		if (!element || node?.type !== 'field' || !node.item.local) return false;
		this.apply((form) => bindField(form, { id, element: pinned(element, ref) }));
		this.#said = m.designer_said_bound({ label: textIn(element.label, this.locale) });
		return true;
	}
	isPathFree(node: FormNode, path: string): boolean {
		const repeat = node.type === 'field' ? node.repeat : undefined;
		return isPathFree(this.form, path, { except: node.id, ...(repeat === undefined ? {} : { repeat }) });
	}
	/** What a rule of item `id` may read: not the item itself. */
	variablesFor(id: string): readonly Variable[] {
		const node = this.#nodes.find((candidate) => candidate.id === id);
		const row = node?.type === 'field' ? node.repeat : undefined;
		const own = node?.type === 'field' ? node.item.path.slice(1).replaceAll('/', '.') : undefined;
		return ruleVariables(this.form, this.#library, this.locale, row).filter(({ path }) => path !== own);
	}
	/** What a rule over several fields may read, whose message stands at item `at`. */
	variablesAt(at: string | undefined): readonly Variable[] {
		const node = this.#nodes.find(({ id }) => id === at);
		const row = node?.type === 'field' ? node.repeat : undefined;
		return ruleVariables(this.form, this.#library, this.locale, row);
	}
	/** A rule as a sentence. */
	ruleWords({ id, item, source }: LogicRule): string {
		return conditionWords(source, this.variablesAt(item ?? id), this.locale);
	}

	/** Adds something new of `type` after the selection, selects it and answers its label. */
	insert(type: NodeType, edit: (form: FormDocument, at: Place) => FormDocument): string | undefined {
		const slot = insertSlot(this.form, this.#selected, type);
		const container = slot?.container;
		if (!slot || container === undefined) return undefined;
		return this.add((form) => edit(form, { container, index: slot.index }));
	}
	/** Applies an edit that brings something new, selects that and answers the label of the first. */
	add(edit: (form: FormDocument) => FormDocument): string | undefined {
		const before = this.#nodes.map(({ id }) => id);
		this.apply(edit);
		const fresh = this.#nodes.filter(({ id }) => !before.includes(id));
		const added = fresh.filter(({ parent }) => parent === undefined || before.includes(parent));
		const [first] = added;
		if (!first) return undefined;
		this.selectAll(
			added.map(({ id }) => id),
			first.id
		);
		const label = nodeLabel(first, this.#library, this.locale);
		this.#said = m.designer_said_added({ label });
		return label;
	}
	#move(next: History<FormDocument>): void {
		this.#lastEdit = undefined;
		if (next.present === this.form) return;
		this.#history = next;
		this.#options.onchange();
		this.#cancelCheck?.();
		const schedule = this.#options.schedule ?? later;
		this.#cancelCheck = schedule(() => this.check(), CHECK_PAUSE);
	}
}

// helpers

/** The element under the reference it was found by: a draft keeps `@draft`. */
function pinned(element: ElementDocument, ref: Ref): ElementDocument {
	return ref.endsWith('@draft') ? { ...element, version: 0 } : element;
}

function named(role: string | undefined): { readonly role?: string } {
	return role === undefined ? {} : { role };
}

function later(act: () => void, ms: number): () => void {
	const timer = setTimeout(act, ms);
	return () => clearTimeout(timer);
}
