import { findItem } from '../findItem.ts';
import type { FormDocument } from '../types.ts';
import { notInForm } from './tree.ts';

/** The repeat a container is, or undefined for pages and sections. Throws when `id` is no container. */
export function repeatOfContainer(form: FormDocument, id: string): string | undefined {
	const node = findItem(form, id);
	if (!node || node.type === 'field' || node.type === 'text') return notInForm(id);
	return node.type === 'repeat' ? node.id : undefined;
}

/** Whether item `id` may go into `container`: not into itself or below, and only fields into a repeat. */
export function canPlace(form: FormDocument, id: string, container: string): boolean {
	const item = findItem(form, id);
	const holder = findItem(form, container);
	if (!item || item.type === 'page' || !holder || holder.type === 'field' || holder.type === 'text') return false;
	if (holder.type === 'repeat') return item.type === 'field';
	for (let above = findItem(form, container); above; above = findItem(form, above.parent ?? '')) {
		if (above.id === id) return false;
	}
	return true;
}
