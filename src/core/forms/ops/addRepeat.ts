import type { Text } from '#core/shared/text.ts';
import type { FormDocument, Repeat } from '../types.ts';
import { repeatOfContainer } from './containers.ts';
import { camelCase, freshId, freshPath } from './propose.ts';
import { insertItems, type Place } from './tree.ts';

export interface AddRepeat {
	readonly title: Text;
	/** Name of one row: "Thành viên". */
	readonly rowTitle: Text;
	readonly at: Place;
	readonly min?: number;
	readonly max?: number;
	/** Wanted name of id and path; both are made unique. */
	readonly name?: string;
}

/** Adds a table of rows without columns to a page or section; a repeat cannot stand in a repeat. */
export function addRepeat(form: FormDocument, { title, rowTitle, at, min, max, name }: AddRepeat): FormDocument {
	repeatOfContainer(form, at.container);
	const base = name ?? (camelCase(rowTitle.vi) || 'rows');
	const repeat: Repeat = {
		type: 'repeat',
		id: freshId(form, base),
		path: freshPath(form, base),
		title,
		rowTitle,
		...(min !== undefined && { min }),
		...(max !== undefined && { max }),
		columns: []
	};
	return insertItems(form, at, [repeat]);
}
