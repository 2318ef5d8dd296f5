import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

const LIMITS = ['mediaTypes', 'maxBytes', 'maxCount'] as const;

/** A file upload whose element leaves types, size or number open; the type's own limits would apply unseen. */
export const attachmentWithoutLimits: FormRule = {
	id: 'form/attachment-without-limits',
	field: ({ id, at, element, definition }) => {
		if (definition?.dataType !== 'attachment') return undefined;
		const missing = LIMITS.filter((limit) => definition.constraints?.[limit] === undefined);
		if (missing.length === 0) return undefined;
		const fix = element ? {} : fixAt('form/set-limits', at, {});
		return finding(attachmentWithoutLimits.id, 'error', at, { id, missing: missing.join(', ') }, fix);
	}
};
