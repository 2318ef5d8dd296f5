import type { ImportPlan } from '#lib/server/services/dictionary/types.ts';
import type { PlanView } from './types.ts';

/** A plan as the page shows it: without the documents, which may be megabytes. */
export function planView({ items, basis }: ImportPlan): PlanView {
	return {
		basis,
		items: items.map(({ id, title, content, collision, change }) => ({
			id,
			title,
			...(content.kind === 'codelist' && { entries: content.entries.length }),
			...(collision && { collision }),
			...(change && { change: { class: change.class, count: change.changes.length } })
		}))
	};
}
