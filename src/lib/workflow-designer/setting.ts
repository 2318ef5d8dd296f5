import type { FormPlaces, StepUnit, WorkflowContext } from '#core/workflows/index.ts';
import { domainsOf, type Variable } from '#lib/conditions/variable.ts';
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
	/** Cases of the procedure, which conditions read as `dossier.case`. */
	readonly cases?: readonly Option[];
	/** Fees of the procedure, by id. */
	readonly fees?: readonly Option[];
	/** Workflows a call can lead to, by document id. */
	readonly workflows?: readonly Option[];
	/** What the procedure calls its units. */
	readonly units?: Readonly<Partial<Record<StepUnit, string>>>;
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
	/** What conditions can read of it, with types; paths as in `paths`. */
	readonly variables?: readonly Variable[];
}

/** What the rules of core need of the setting. */
export function contextOf({ forms, legalLimit, cases }: WorkflowSetting): WorkflowContext {
	const placements = Object.fromEntries(
		forms.map(({ alias, fields, paths, variables = [] }): [string, FormPlaces] => [
			alias,
			{ ids: fields.map(({ id }) => id), paths, domains: Object.fromEntries(domainsOf(variables)) }
		])
	);
	return {
		...(forms.length > 0 ? { placements } : {}),
		...(cases ? { cases: cases.map(({ value }) => value) } : {}),
		...(legalLimit ? { legalLimit } : {})
	};
}
