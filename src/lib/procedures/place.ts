import type { ProcedureDocument } from '#core/procedures/types.ts';
import { pointerTokens } from '#core/shared/pointer.ts';
import { textIn, type Locale } from '#core/shared/text.ts';

export interface Place {
	/** Fragment of the workspace page: the row or panel the value stands in. */
	readonly anchor: string;
	/** What the row is called. */
	readonly subject?: string;
}

const PANELS: Readonly<Record<string, string>> = {
	components: 'components',
	cases: 'cases',
	deadlines: 'deadlines',
	fees: 'fees',
	results: 'results',
	citations: 'citations',
	uses: 'parts'
};

/** Where on the workspace page the value at JSON pointer `at` is, and what to call it. */
export function placeOf(procedure: ProcedureDocument, at: string, locale: Locale): Place {
	const [list = '', index] = at.startsWith('/') ? pointerTokens(at) : [];
	const panel = PANELS[list] ?? 'identity';
	if (index === undefined) return { anchor: panel };
	switch (list) {
		case 'components':
		case 'cases':
		case 'deadlines':
		case 'fees': {
			const item = procedure[list][Number(index)];
			return item ? { anchor: `${list}-${item.id}`, subject: textIn(item.name, locale) } : { anchor: panel };
		}
		case 'results': {
			const item = procedure.results[Number(index)];
			return item
				? { anchor: `results-${item.code}`, subject: textIn(item.name, locale) }
				: { anchor: panel };
		}
		default:
			return { anchor: panel };
	}
}
