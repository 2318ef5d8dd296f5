import { referencesOf } from '#core/catalogue/references.ts';
import { upgradePins } from '#core/catalogue/upgradePins.ts';
import {
	addBlock,
	moveBlock,
	removeBlock,
	updateBlock,
	type BlockChanges,
	type NewBlock,
	type TemplateBlock,
	type TemplateDocument
} from '#core/documents/index.ts';
import type { Ref } from '#core/shared/document.ts';
import { redo, startHistory, undo, type History } from '#core/shared/history.ts';
import { recordEdit, type EditKey } from '#core/shared/recordEdit.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

export interface TemplateEditorOptions {
	readonly template: TemplateDocument;
	readonly canEdit: boolean;
	/** The template changed (not: was replaced). */
	readonly onchange: () => void;
	/** Milliseconds of a steady clock; edits of one property close together are one undo step. */
	readonly now?: () => number;
}

/** A result template while it is designed: its history and the selected block. Every verb is one undo step. */
export class TemplateEditor {
	readonly #options: TemplateEditorOptions;
	#history = $state.raw() as History<TemplateDocument>;
	#selected = $state<string | undefined>();
	#said = $state('');
	#lastEdit: EditKey | undefined;

	constructor(options: TemplateEditorOptions) {
		this.#options = options;
		this.#history = startHistory(options.template);
	}

	get template(): TemplateDocument {
		return this.#history.present;
	}
	get canEdit(): boolean {
		return this.#options.canEdit;
	}
	get canUndo(): boolean {
		return this.canEdit && this.#history.past.length > 0;
	}
	get canRedo(): boolean {
		return this.canEdit && this.#history.future.length > 0;
	}
	/** What the last structural edit did, for a live region. */
	get said(): string {
		return this.#said;
	}
	/** Undefined: the document as a whole. */
	get selected(): TemplateBlock | undefined {
		return this.template.blocks.find(({ id }) => id === this.#selected);
	}

	select(id: string | undefined): void {
		this.#selected = id;
	}

	/** Adds a block after the selected one, and selects it. */
	add(block: NewBlock): void {
		const { template, id } = addBlock(this.template, block, this.selected?.id);
		this.#record(template);
		this.#selected = id;
		this.#said = m.template_said_added({ number: this.#numberOf(id) });
	}

	move(id: string, steps: number): void {
		this.#record(moveBlock(this.template, id, steps));
		this.#said = m.template_said_moved({ number: this.#numberOf(id) });
	}

	remove(id: string): void {
		const at = this.#numberOf(id) - 1;
		this.#record(removeBlock(this.template, id));
		this.#selected = (this.template.blocks[at] ?? this.template.blocks[at - 1])?.id;
		this.#said = m.template_said_removed();
	}

	updateBlock(id: string, changes: BlockChanges): void {
		this.#record(updateBlock(this.template, id, changes), `${id} ${Object.keys(changes).join()}`);
	}

	/** Changes properties of the document; `undefined` takes one away. */
	update(changes: Readonly<Record<string, unknown>>): void {
		const entries = Object.entries({ ...this.template, ...changes }).filter(
			([, value]) => value !== undefined
		);
		this.#record(Object.fromEntries(entries) as unknown as TemplateDocument, Object.keys(changes).join());
	}

	/** Whether the template refers to exactly this version. */
	pins(ref: Ref): boolean {
		return referencesOf(this.template).some((reference) => reference.ref === ref);
	}

	/** Refers to `to` wherever it referred to `from`, as one undo step. */
	upgrade(from: Ref, to: Ref): void {
		this.#record(upgradePins(this.template, from, to));
	}

	undo(): void {
		if (this.canUndo) this.#go(undo(this.#history), m.template_said_undone());
	}

	redo(): void {
		if (this.canRedo) this.#go(redo(this.#history), m.template_said_redone());
	}

	/** Other content in place of this one: a recovered copy, somebody else's work. */
	replace(template: TemplateDocument): void {
		this.#history = startHistory(template);
		this.#lastEdit = undefined;
	}

	#numberOf(id: string): number {
		return this.template.blocks.findIndex((block) => block.id === id) + 1;
	}

	#go(history: History<TemplateDocument>, said: string): void {
		this.#history = history;
		this.#lastEdit = undefined;
		this.#said = said;
		this.#options.onchange();
	}

	#record(next: TemplateDocument, property?: string): void {
		if (!this.canEdit) return;
		const before = this.#history;
		const at = (this.#options.now ?? (() => performance.now()))();
		const key = property === undefined ? undefined : { property, at };
		this.#history = recordEdit(before, next, this.#lastEdit, key);
		this.#lastEdit = key;
		if (this.#history !== before) this.#options.onchange();
	}
}
