import type { FormDocument } from '#core/forms/types.ts';
import type { OpenedDocument } from '#lib/server/services/documents/types.ts';

/** The draft of an opened form, else its newest version: it has one of them. */
export function formContent({ draft, latest }: OpenedDocument): FormDocument {
	const content = draft?.content ?? latest?.content;
	if (content?.kind !== 'form') throw new Error('An opened form has a content');
	return content;
}
