import { fieldNodes } from '../formNodes.ts';
import { finding, type FormRule } from './rule.ts';

const LIMITS = ['mediaTypes', 'maxBytes', 'maxCount'] as const;

/** A file upload whose element leaves types, size or number open; the type's own limits would apply unseen. */
export const attachmentWithoutLimits: FormRule = {
	id: 'form/attachment-without-limits',
	check: (form, { library }) =>
		fieldNodes(form).flatMap(({ id, at, item }) => {
			const element = item.element === undefined ? undefined : library.get('element', item.element);
			const definition = element ?? item.local;
			if (definition?.dataType !== 'attachment') return [];
			const missing = LIMITS.filter((limit) => definition.constraints?.[limit] === undefined);
			if (missing.length === 0) return [];
			return [finding(attachmentWithoutLimits.id, 'error', at, { id, missing: missing.join(', ') })];
		})
};
