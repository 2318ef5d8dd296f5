import type { Library } from '#core/catalogue/types.ts';
import type { Domain, Domains } from '#core/expressions/index.ts';
import { dotted } from '../compile/answerPaths.ts';
import { valueDomain } from '../valueDomain.ts';
import type { FormField } from './formIndex.ts';

/** What can be read from a row of `repeat`, or from the form, by dotted path; worked out when first asked for. */
export function scopeDomains(fields: readonly FormField[], library: Library): (repeat?: string) => Domains {
	const scopes = new Map<string | undefined, Domains>();
	return function scope(repeat?: string): Domains {
		const known = scopes.get(repeat);
		if (known) return known;
		const outer = repeat === undefined ? new Map<string, Domain>() : scope();
		const own = fields
			.filter(({ node }) => node.repeat === repeat)
			.flatMap(({ item, definition }) => {
				const domain = definition && valueDomain(definition.dataType, definition.constraints, library);
				return domain ? [[dotted(item.path), domain] as const] : [];
			});
		const all = new Map([...outer, ...own]);
		scopes.set(repeat, all);
		return all;
	};
}
