import type { FormDocument } from '../types.ts';
import { setRequiredWhen } from './setRequiredWhen.ts';
import { setVisibleWhen } from './setVisibleWhen.ts';

/** Sets or takes away one of the conditions of a page or item. */
export function setCondition(
	form: FormDocument,
	{
		id,
		use,
		feel
	}: { readonly id: string; readonly use: 'visibleWhen' | 'requiredWhen'; readonly feel: string | undefined }
): FormDocument {
	return use === 'visibleWhen' ? setVisibleWhen(form, { id, feel }) : setRequiredWhen(form, { id, feel });
}
