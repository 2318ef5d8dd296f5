/** Columns of a code list in CSV and in Genericode, in the order they are written. */
export const CODE_LIST_COLUMNS = [
	'code',
	'label_vi',
	'label_en',
	'parent',
	'valid_from',
	'valid_to',
	'successors'
] as const;

export const REQUIRED_COLUMNS = ['code', 'label_vi'] as const;

export type CodeListColumn = (typeof CODE_LIST_COLUMNS)[number];
