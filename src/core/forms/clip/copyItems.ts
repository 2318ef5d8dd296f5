import { topmost } from '../ops/topmost.ts';
import type { FormDocument } from '../types.ts';
import { CLIP_VERSION, type FormClip } from './types.ts';

/** Pages and items for the clipboard, what is inside another of them only once. */
export function copyItems(form: FormDocument, { ids }: { readonly ids: readonly string[] }): FormClip {
	const nodes = topmost(form, ids);
	return {
		format: 'form-parts',
		version: CLIP_VERSION,
		form: form.id,
		pages: nodes.flatMap((node) => (node.type === 'page' ? [node.item] : [])),
		items: nodes.flatMap((node) => (node.type === 'page' ? [] : [node.item]))
	};
}
