import type { FormPlaces, WorkflowContext } from '#core/workflows/index.ts';
import type { Option } from '#lib/ui/index.ts';

/** What surrounds the workflow in its procedure: what steps can refer to, and what the rules measure them by. Plain data. */
export interface WorkflowSetting {
	/** The procedure's forms; the first is the main form, which conditions read as `form.*`. */
	readonly forms: readonly SettingForm[];
	/** Sources a look-up can ask, by pinned reference. */
	readonly sources: readonly Option[];
	/** Laws a step can cite, by pinned reference. */
	readonly instruments: readonly Option[];
	/** Results of the procedure, by code. */
	readonly results: readonly Option[];
	readonly legalLimit?: WorkflowContext['legalLimit'];
}

export interface SettingForm {
	readonly alias: string;
	readonly title: string;
	/** In form order. */
	readonly fields: readonly { readonly id: string; readonly label: string; readonly page: string }[];
	/** Dotted paths conditions can read. */
	readonly paths: readonly string[];
	/** Field label by dotted path. */
	readonly labels: Readonly<Record<string, string>>;
}

/** What the rules of core need of the setting. */
export function contextOf({ forms, legalLimit }: WorkflowSetting): WorkflowContext {
	const placements = Object.fromEntries(
		forms.map(({ alias, fields, paths }): [string, FormPlaces] => [
			alias,
			{ ids: fields.map(({ id }) => id), paths }
		])
	);
	return {
		...(forms.length > 0 ? { placements } : {}),
		...(legalLimit ? { legalLimit } : {})
	};
}
