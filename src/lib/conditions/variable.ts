import type { Domain, Domains } from '#core/expressions/index.ts';
import type { Option } from '#lib/ui/options.ts';

/** `instant`: date and time; `list`: rows or several codes; `other`: only whether there is a value can be asked. */
export type VariableType = 'boolean' | 'code' | 'string' | 'number' | 'date' | 'instant' | 'list' | 'other';

/** Something a condition may read. */
export interface Variable {
	/** Dotted, as FEEL reads it: `form.mother.fullName`. */
	readonly path: string;
	readonly label: string;
	/** Heading it is listed under: the page of the form, "Steps" … */
	readonly group: string;
	readonly type: VariableType;
	/** Of a `code`: what it can be; absent where the list is too long to hold here. */
	readonly codes?: readonly Option[];
	/** Of a `number`. */
	readonly unit?: string;
	readonly integer?: boolean;
	readonly minimum?: number;
	readonly maximum?: number;
	/** There may be no value. */
	readonly optional: boolean;
	/** Where it can be looked at. */
	readonly href?: string;
}

/** What a variable's values can be; undefined when that is not known. */
export function domainOf({ type, codes, optional, integer, minimum, maximum }: Variable): Domain | undefined {
	switch (type) {
		case 'boolean':
		case 'string':
		case 'date':
			return { type, optional };
		case 'code':
			return codes && { type, codes: codes.map(({ value }) => value), optional };
		case 'number':
			return {
				type,
				integer: integer ?? false,
				...(minimum === undefined ? {} : { minimum }),
				...(maximum === undefined ? {} : { maximum }),
				optional
			};
		case 'instant':
		case 'list':
		case 'other':
			return undefined;
	}
}

export function domainsOf(variables: readonly Variable[]): Domains {
	return new Map(
		variables.flatMap((variable) => {
			const domain = domainOf(variable);
			return domain ? [[variable.path, domain] as const] : [];
		})
	);
}
