import { documentLanguage } from '../documentLanguage.ts';
import { namesIn, type PartNames } from './partNames.ts';
import type { Services } from './types.ts';

/** Names for new parts in the language the workflow is written in. */
export function namesOf({ elementRegistry }: Pick<Services, 'elementRegistry'>): PartNames {
	const names = elementRegistry
		.filter(({ labelTarget }) => !labelTarget)
		.map(({ businessObject }) => businessObject.get('name'))
		.filter((name): name is string => typeof name === 'string' && name !== '');
	return namesIn(documentLanguage(names));
}
