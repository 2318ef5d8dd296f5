import type { JsonPointer } from '#core/shared/pointer.ts';

/** How a column's text stands for a value. `list`: parts beside each other with `|`; `pairs`: two words each part. */
type Spelling = 'text' | 'number' | 'json' | 'list' | 'pairs';

export interface ElementColumn {
	readonly name: string;
	readonly at: JsonPointer;
	readonly spelling: Spelling;
	/** Keys of the two words of each part. */
	readonly keys?: readonly [string, string];
}

/** Columns of elements in CSV, in the order they are written. */
export const ELEMENT_COLUMNS: readonly ElementColumn[] = [
	text('id', '/id'),
	text('label_vi', '/label/vi'),
	text('label_en', '/label/en'),
	text('output_label_vi', '/outputLabel/vi'),
	text('output_label_en', '/outputLabel/en'),
	text('definition_vi', '/definition/vi'),
	text('definition_en', '/definition/en'),
	text('help_vi', '/help/vi'),
	text('help_en', '/help/en'),
	text('data_type', '/dataType'),
	number('min_length', '/constraints/minLength'),
	number('max_length', '/constraints/maxLength'),
	text('pattern', '/constraints/pattern'),
	number('minimum', '/constraints/minimum'),
	number('maximum', '/constraints/maximum'),
	number('scale', '/constraints/scale'),
	text('unit', '/constraints/unit'),
	text('period', '/constraints/period'),
	text('precision', '/constraints/precision'),
	text('code_list', '/constraints/codeList'),
	list('media_types', '/constraints/mediaTypes'),
	number('max_bytes', '/constraints/maxBytes'),
	number('max_count', '/constraints/maxCount'),
	{ name: 'example', at: '/example', spelling: 'json' },
	text('sensitivity', '/sensitivity'),
	list('synonyms', '/synonyms'),
	list('former_keys', '/formerKeys'),
	text('concept_uri', '/conceptUri'),
	text('steward_vi', '/steward/vi'),
	text('steward_en', '/steward/en'),
	{ name: 'relations', at: '/relations', spelling: 'pairs', keys: ['type', 'element'] },
	text('autocomplete', '/autocomplete'),
	{ name: 'sources', at: '/sources', spelling: 'pairs', keys: ['source', 'field'] },
	text('prefill', '/prefill'),
	text('overwrite', '/overwrite'),
	{ name: 'citations', at: '/citations', spelling: 'json' },
	text('valid_from', '/validFrom'),
	text('valid_to', '/validTo')
];

export const REQUIRED_ELEMENT_COLUMNS = [
	'id',
	'label_vi',
	'definition_vi',
	'data_type',
	'sensitivity'
] as const;

/** Parts of an element the columns carry. */
export const CARRIED_KEYS: readonly string[] = [
	...new Set(ELEMENT_COLUMNS.map(({ at }) => at.split('/')[1] ?? ''))
];

// helpers

function text(name: string, at: JsonPointer): ElementColumn {
	return { name, at, spelling: 'text' };
}

function number(name: string, at: JsonPointer): ElementColumn {
	return { name, at, spelling: 'number' };
}

function list(name: string, at: JsonPointer): ElementColumn {
	return { name, at, spelling: 'list' };
}
