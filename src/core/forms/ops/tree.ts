import type { FormDocument, FormItem, FormPage, Placement, Repeat, Section } from '../types.ts';

/** Where an item goes: into a page, section or repeat, before the item now at `index` (default: last). */
export interface Place {
	readonly container: string;
	readonly index?: number;
}

export type Container = FormPage | Section | Repeat;

/** Thrown when an edit names something that is not in the form: the caller's mistake, not the user's. */
export function notInForm(id: string): never {
	throw new Error(`Not in the form: ${id}`);
}

/** The form with every container's children replaced by what `change` makes of them, from the leaves up. */
export function mapContainers(
	form: FormDocument,
	change: (container: Container, children: readonly FormItem[]) => readonly FormItem[]
): FormDocument {
	return { ...form, pages: form.pages.map((page) => ({ ...page, items: change(page, mapItems(page.items, change)) })) };
}

/** The form with item `id` replaced. */
export function replaceItem(form: FormDocument, id: string, replace: (item: FormItem) => FormItem): FormDocument {
	return mapContainers(form, (_, children) => children.map((item) => (item.id === id ? replace(item) : item)));
}

export function insertItems(form: FormDocument, { container, index }: Place, items: readonly FormItem[]): FormDocument {
	return mapContainers(form, (holder, children) => {
		if (holder.id !== container) return children;
		const at = Math.max(0, Math.min(index ?? children.length, children.length));
		return [...children.slice(0, at), ...items, ...children.slice(at)];
	});
}

/** A copy of `object` with `changes` on top; a change to undefined takes the property away. */
export function changed<T extends object, C extends Changes<T>>(object: T, changes: C): T {
	const merged = Object.entries({ ...object, ...changes }).filter(([, value]) => value !== undefined);
	return Object.fromEntries(merged) as unknown as T;
}

export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

// helpers

function mapItems(
	items: readonly FormItem[],
	change: (container: Container, children: readonly FormItem[]) => readonly FormItem[]
): readonly FormItem[] {
	return items.map((item) => {
		if (item.type === 'section') return { ...item, items: change(item, mapItems(item.items, change)) };
		if (item.type === 'repeat') return { ...item, columns: onlyFields(change(item, item.columns), item.id) };
		return item;
	});
}

function onlyFields(items: readonly FormItem[], repeat: string): readonly Placement[] {
	return items.map((item) => {
		if (item.type !== 'field') throw new Error(`Only fields can stand in the repeat ${repeat}: ${item.id}`);
		return item;
	});
}
