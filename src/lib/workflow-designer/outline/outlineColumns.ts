import { m } from '#lib/i18n/paraglide/messages.js';
import type { OutlineCells } from './outlineCells.ts';
import type { OutlineVerb } from './outlineVerbs.ts';

/** Property the panel opens at. */
export type PropertyName = 'name' | 'kind' | 'role' | 'timeLimit' | 'form' | 'outcomes' | 'condition';

export interface OutlineColumn {
	readonly key: 'number' | keyof OutlineCells;
	readonly label: () => string;
	/** What Enter in the column does: a verb, or the property the panel opens at. */
	readonly edits?: { readonly verb: OutlineVerb } | { readonly property: PropertyName };
}

/** Columns of the step table, from the left. */
export const OUTLINE_COLUMNS: readonly OutlineColumn[] = [
	{ key: 'number', label: m.workflows_outline_column_number },
	{ key: 'name', label: m.workflows_outline_column_name, edits: { verb: 'rename' } },
	{ key: 'kind', label: m.workflows_outline_column_kind, edits: { verb: 'kind' } },
	{ key: 'who', label: m.workflows_outline_column_who, edits: { property: 'role' } },
	{ key: 'limit', label: m.workflows_outline_column_limit, edits: { property: 'timeLimit' } },
	{ key: 'form', label: m.workflows_outline_column_form, edits: { property: 'form' } },
	{ key: 'ways', label: m.workflows_outline_column_ways, edits: { property: 'outcomes' } },
	{ key: 'findings', label: m.workflows_outline_column_findings }
];
