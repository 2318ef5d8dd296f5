import type { Problem } from '#core/shared/problem.ts';
import { codeSchema } from '../schemas.ts';
import type { CodeEntry } from '../types.ts';
import { dateProblem } from './readDate.ts';
import type { Place } from './types.ts';

/** An entry as any of the formats spells it: texts in NFC, nothing checked. */
export interface RawEntry {
	readonly code?: string | undefined;
	readonly labelVi?: string | undefined;
	readonly labelEn?: string | undefined;
	readonly parent?: string | undefined;
	readonly validFrom?: string | undefined;
	readonly validTo?: string | undefined;
	readonly successors?: readonly string[];
}

/**
 * The entry, or what is wrong with it on its own: `exchange/missing-value` {column}, `exchange/bad-code` {code},
 * `exchange/bad-date` {value}, `exchange/dates-reversed`, `exchange/too-long` {column, limit},
 * `exchange/too-many-successors` {limit}.
 */
export function readEntry(raw: RawEntry, at: Place, problems: Problem[]): CodeEntry | undefined {
	const before = problems.length;
	const { code, labelVi, labelEn, parent, validFrom, validTo, successors = [] } = raw;
	if (!code) problems.push({ code: 'exchange/missing-value', at, params: { column: 'code' } });
	if (!labelVi) problems.push({ code: 'exchange/missing-value', at, params: { column: 'label_vi' } });
	for (const each of [code, parent, ...successors]) {
		if (each && !codeSchema.safeParse(each).success)
			problems.push({ code: 'exchange/bad-code', at, params: { code: shortened(each) } });
	}
	for (const [column, label] of [
		['label_vi', labelVi],
		['label_en', labelEn]
	] as const) {
		if (label && label.length > MAX_LABEL)
			problems.push({ code: 'exchange/too-long', at, params: { column, limit: MAX_LABEL } });
	}
	for (const date of [validFrom, validTo]) if (date) problems.push(...dateProblem(date, at));
	if (validFrom && validTo && validTo < validFrom) problems.push({ code: 'exchange/dates-reversed', at });
	if (successors.length > MAX_SUCCESSORS)
		problems.push({ code: 'exchange/too-many-successors', at, params: { limit: MAX_SUCCESSORS } });
	if (problems.length > before || !code || !labelVi) return undefined;
	return {
		code,
		label: { vi: labelVi, ...(labelEn && { en: labelEn }) },
		...(parent && { parent }),
		...(validFrom && { validFrom }),
		...(validTo && { validTo }),
		...(successors.length > 0 && { successors })
	};
}

// helpers

/** As the schema of texts and of entries has it. */
const MAX_LABEL = 20_000;
const MAX_SUCCESSORS = 20;

function shortened(text: string): string {
	return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
