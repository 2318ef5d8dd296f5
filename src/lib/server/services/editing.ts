import type { SupportedKind } from '#core/catalogue/types.ts';
import type { Permission } from '../auth/permissions.ts';

/** The permission it takes to change a document of each kind. */
export const EDITING: Readonly<Record<SupportedKind, Permission>> = {
	form: 'document.edit',
	workflow: 'document.edit',
	procedure: 'document.edit',
	template: 'document.edit',
	element: 'dictionary.edit',
	group: 'dictionary.edit',
	codelist: 'dictionary.edit',
	source: 'dictionary.edit',
	documentType: 'dictionary.edit',
	instrument: 'dictionary.edit',
	calendar: 'dictionary.edit',
	scenario: 'scenario.edit',
	persona: 'scenario.edit'
};
