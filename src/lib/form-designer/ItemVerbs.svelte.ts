import {
	copyItems,
	duplicateItems,
	moveItem,
	moveItems,
	pasteItems,
	readersOfItems,
	removeItems,
	requireItems,
	setOmitted,
	stepItems,
	topmost,
	type FormClip,
	type FormDocument,
	type FormNode,
	type LogicRule,
	type LostPart
} from '#core/forms/index.ts';
import { referencesOf } from '#core/catalogue/references.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { FormEditor } from './FormEditor.svelte.ts';
import { allSlots, insertSlot, slotAt, stepSlot, type NodeType, type Slot } from './outline/slots.ts';

/** What is about to go although rules elsewhere read it. */
export interface RemovalInDoubt {
	readonly ids: readonly string[];
	readonly readers: readonly LogicRule[];
}

/**
 * What can be done with the pages and items that are there: move, copy, remove, require. A verb means the whole
 * selection when its item is among it; each is one undo step and is said aloud.
 */
export class ItemVerbs {
	readonly #editor: FormEditor;
	#doubt = $state.raw<RemovalInDoubt | undefined>();
	#lost = $state.raw<readonly LostPart[]>([]);

	constructor(editor: FormEditor) {
		this.#editor = editor;
	}

	/** A removal that waits for the person’s word. */
	get doubt(): RemovalInDoubt | undefined {
		return this.#doubt;
	}
	/** What the last paste could not keep. */
	get lost(): readonly LostPart[] {
		return this.#lost;
	}
	dismissLost(): void {
		this.#lost = [];
	}

	/** The selection when `id` is among it, else `id` alone; what is inside another of them is left out. */
	meant(id: string): readonly FormNode[] {
		const { form, selection } = this.#editor;
		return topmost(form, selection.includes(id) ? selection : [id]);
	}

	canStep(id: string, direction: 'up' | 'down'): boolean {
		const meant = this.meant(id);
		if (meant.length === 1) return stepSlot(this.#editor.form, id, direction) !== undefined;
		const by = direction === 'up' ? -1 : 1;
		return this.#together(meant) && this.#stepped(meant, by) !== this.#editor.form;
	}
	/** One step up or down; several items step within what holds them. */
	step(id: string, direction: 'up' | 'down'): void {
		const meant = this.meant(id);
		const slot = meant.length === 1 ? stepSlot(this.#editor.form, id, direction) : undefined;
		if (slot) this.moveTo(id, slot);
		else if (meant.length > 1 && this.#together(meant)) {
			this.#editor.apply(() => this.#stepped(meant, direction === 'up' ? -1 : 1));
			this.#editor.say(m.designer_said_moved_many({ count: meant.length }));
		}
	}
	slotFor(id: string, target: string, side: 'before' | 'inside' | 'after'): Slot | undefined {
		const meant = this.meant(id);
		const slots = meant.map((node) => slotAt(this.#editor.form, target, side, node));
		return slots.every((slot) => slot !== undefined) ? slots[0] : undefined;
	}
	dropOn(id: string, target: string, side: 'before' | 'inside' | 'after'): void {
		const slot = this.slotFor(id, target, side);
		if (slot) this.moveTo(id, this.#without(slot, id, target, side));
	}
	moveTo(id: string, { container, index }: Slot): void {
		const meant = this.meant(id);
		const ids = meant.map((node) => node.id);
		const { selection } = this.#editor;
		if (container === undefined) this.#editor.apply((form) => movePage(form, id, index));
		else if (meant.length === 1)
			this.#editor.apply((form) => moveItem(form, { id, to: { container, index } }));
		else this.#editor.apply((form) => moveItems(form, { ids, to: { container, index } }));
		if (selection.includes(id) && meant.length > 1) this.#editor.selectAll(ids, id);
		else this.#editor.select(id);
		const row = this.#editor.rows.find((candidate) => candidate.id === id);
		if (meant.length > 1) this.#editor.say(m.designer_said_moved_many({ count: meant.length }));
		else if (row)
			this.#editor.say(
				m.designer_said_moved({ label: row.label, position: row.position, count: row.siblings })
			);
	}
	slots(node: { readonly id: string; readonly type: NodeType }) {
		const meant = this.meant(node.id);
		const places = allSlots(this.#editor.form, node);
		// Where one cannot stand, together they cannot.
		return meant.length === 1
			? places
			: places.filter(({ container }) =>
					meant.every((each) =>
						allSlots(this.#editor.form, each).some((place) => place.container === container)
					)
				);
	}

	canRemove(id: string): boolean {
		const gone = this.meant(id).filter(({ type }) => type === 'page').length;
		return gone === 0 || gone < this.#editor.form.pages.length;
	}
	/** Removes at once what nobody reads; otherwise asks first (`doubt`). */
	remove(id: string): void {
		if (!this.#editor.canEdit || !this.canRemove(id)) return;
		const ids = this.meant(id).map((node) => node.id);
		const readers = readersOfItems(this.#editor.form, ids);
		if (readers.length > 0) this.#doubt = { ids, readers };
		else this.#remove(ids);
	}
	settle(remove: boolean): void {
		const { ids = [] } = this.#doubt ?? {};
		this.#doubt = undefined;
		if (remove) this.#remove(ids);
	}

	canDuplicate(id: string): boolean {
		return this.meant(id).some(({ type }) => type !== 'page');
	}
	duplicate(id: string): void {
		if (!this.canDuplicate(id)) return;
		const ids = this.meant(id).map((node) => node.id);
		this.#editor.add((form) => duplicateItems(form, { ids }));
	}
	require(id: string, required: boolean): void {
		const ids = this.meant(id).map((node) => node.id);
		this.#editor.apply((form) => requireItems(form, { ids, required }));
		this.#editor.say(required ? m.designer_said_required() : m.designer_said_optional());
	}
	isOmitted(id: string): boolean {
		return this.#editor.form.print?.omit?.includes(id) ?? false;
	}
	omit(id: string, omitted: boolean): void {
		this.#editor.apply((form) => setOmitted(form, { id, omitted }));
	}

	/** The items as text for the clipboard; undefined when nothing is selected. */
	copy(id: string | undefined): string | undefined {
		if (id === undefined) return undefined;
		const ids = this.meant(id).map((node) => node.id);
		this.#editor.say(m.designer_said_copied({ count: ids.length }));
		return JSON.stringify(copyItems(this.#editor.form, { ids }));
	}
	/** As `copy`, and they go: whoever reads them does so again once they are pasted. */
	cut(id: string | undefined): string | undefined {
		const text = this.copy(id);
		if (text === undefined || id === undefined || !this.#editor.canEdit || !this.canRemove(id))
			return undefined;
		this.#remove(this.meant(id).map((node) => node.id));
		return text;
	}
	/** Pastes after the selection what was copied; what it refers to is fetched first. */
	async paste(clip: FormClip): Promise<boolean> {
		const { form } = this.#editor;
		if (!this.#editor.canEdit) return false;
		const refs = [...clip.pages, ...clip.items].flatMap((part) =>
			referencesOf({
				...form,
				pages: [{ id: 'x', title: { vi: '' }, items: 'type' in part ? [part] : part.items }]
			})
		);
		await this.#editor.learn(refs.map(({ ref }) => ref).filter(isLearnt));
		const widest = clip.items.some(({ type }) => type !== 'field') ? widestOf(clip) : 'field';
		const at = insertSlot(this.#editor.form, this.#editor.selected, widest);
		const page = insertSlot(this.#editor.form, this.#editor.selected, 'page')?.index;
		if (at?.container === undefined) return false;
		const place = { container: at.container, index: at.index };
		const pasted = pasteItems(this.#editor.form, {
			clip,
			at: place,
			...(page === undefined ? {} : { page })
		});
		this.#editor.apply(() => pasted.form);
		this.#editor.selectAll(pasted.ids, pasted.ids[0]);
		this.#lost = pasted.lost;
		this.#editor.say(m.designer_said_pasted({ count: pasted.ids.length, lost: pasted.lost.length }));
		return true;
	}

	#remove(ids: readonly string[]): void {
		const { rows, form } = this.#editor;
		const [first] = ids;
		const row = rows.find(({ id }) => id === first);
		const siblings = rows.filter(({ parent }) => parent === row?.parent);
		const behind = siblings
			.slice(siblings.findIndex(({ id }) => id === first))
			.find(({ id }) => !ids.includes(id));
		const ahead = siblings
			.slice(
				0,
				siblings.findIndex(({ id }) => id === first)
			)
			.at(-1);
		this.#editor.apply(() => removeItems(form, { ids }));
		this.#editor.select(behind?.id ?? ahead?.id ?? row?.parent);
		this.#editor.say(
			ids.length === 1 && row
				? m.designer_said_removed({ label: row.label })
				: m.designer_said_removed_many({ count: ids.length })
		);
	}
	#together(meant: readonly FormNode[]): boolean {
		return meant.every(({ parent, type }) => parent === meant[0]?.parent && type !== 'page');
	}
	#stepped(meant: readonly FormNode[], by: -1 | 1): FormDocument {
		return stepItems(this.#editor.form, { ids: meant.map(({ id }) => id), by });
	}
	/** A slot that counts without one item, counted without all that move. */
	#without(slot: Slot, id: string, target: string, side: 'before' | 'inside' | 'after'): Slot {
		const meant = this.meant(id);
		if (meant.length === 1 || side === 'inside') return slot;
		const { rows } = this.#editor;
		const parent = rows.find((row) => row.id === target)?.parent;
		const stay = rows.filter((row) => row.parent === parent && !meant.some((node) => node.id === row.id));
		const at = stay.findIndex((row) => row.id === target);
		return at < 0 ? slot : { ...slot, index: at + (side === 'after' ? 1 : 0) };
	}
}

// helpers

/** Kinds of documents an editor learns. */
function isLearnt(ref: string): boolean {
	return /^(element|group|codelist|source):/.test(ref);
}

/** The kind of the pasted items that stands in the fewest places. */
function widestOf(clip: FormClip): NodeType {
	return (
		clip.items.find(({ type }) => type === 'section')?.type ??
		clip.items.find(({ type }) => type !== 'field')?.type ??
		'field'
	);
}

function movePage(form: FormDocument, id: string, index: number): FormDocument {
	const page = form.pages.find((candidate) => candidate.id === id);
	if (!page) return form;
	const others = form.pages.filter((candidate) => candidate !== page);
	return { ...form, pages: others.toSpliced(index, 0, page) };
}
