import type { FormDocument } from '../types.ts';
import { changed } from './tree.ts';

/** One page after another, or a list of tasks in any order. */
export function setLayout(form: FormDocument, layout: 'pages' | 'taskList'): FormDocument {
	return changed(form, { layout: layout === 'pages' ? undefined : layout });
}
