import type { FormList } from '#lib/server/services/forms/index.ts';

/** States of forms one can list, as the address names them. */
export const STATES = ['all', 'edited', 'inReview', 'approved'] as const;
export type StateKey = (typeof STATES)[number];

/** What `?state=` asks the list for; anything unknown is everything. */
export function stateFilter(text: string | null): {
	readonly key: StateKey;
	readonly query: Pick<FormList, 'edited' | 'status'>;
} {
	switch (text) {
		case 'edited':
			return { key: 'edited', query: { edited: true } };
		case 'inReview':
		case 'approved':
			return { key: text, query: { status: text } };
		default:
			return { key: 'all', query: {} };
	}
}
