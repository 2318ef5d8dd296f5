import type { SupportedKind } from '#core/catalogue/types.ts';
import type { ElementPlacement, ProcedureReader } from '#core/catalogue/uses/index.ts';
import type { ChangeClass, ChangeReport } from '#core/dictionary/changes/types.ts';
import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../../auth/actor.ts';
import type { Page } from '../../../repositories/ports.ts';

/** One document in the graph of uses. */
export interface UsageNode {
	readonly kind: SupportedKind;
	readonly id: string;
	readonly title: Text;
	/** Newest version that uses what it uses, or the draft. */
	readonly version: number | 'draft';
	/** Steps from the asked document; it is 0 itself. */
	readonly depth: number;
	/** Numbers of releases in force that contain it, with their procedure codes. */
	readonly inForce: readonly { readonly code: string; readonly number: number }[];
}

export interface UsageEdge {
	readonly from: Ref;
	readonly to: Ref;
	/** Places in `from`, as `Reference.at` in core/catalogue. */
	readonly at: readonly string[];
}

/** Everything that rests on a document, from the index of edges. */
export interface UsageReport {
	/** Documents by kind, all of them. */
	readonly counts: Readonly<Partial<Record<SupportedKind, number>>>;
	/** One page of direct users. */
	readonly users: Page<{
		readonly kind: SupportedKind;
		readonly id: string;
		readonly title: Text;
		readonly version: number | 'draft';
		readonly places: readonly string[];
	}>;
	/** Uses in drafts the actor may not see. */
	readonly hidden: number;
}

/** What would follow if a draft became the version in use. */
export interface ImpactReport {
	readonly change: ChangeReport;
	/** Places that would no longer fit, each with the rule that would fail there. */
	readonly breaks: readonly {
		readonly ref: Ref;
		readonly title: Text;
		readonly at: string;
		readonly reason: string;
		readonly params?: Readonly<Record<string, string | number>>;
	}[];
	/** Documents that pin an older version and would have to be upgraded. */
	readonly upgrades: readonly { readonly ref: Ref; readonly title: Text; readonly pinned: Ref }[];
	/** Scenarios of the procedures that are reached. */
	readonly reruns: readonly { readonly procedure: string; readonly scenarios: number }[];
	/** More rests on it than was looked at; the nearest was. */
	readonly truncated: boolean;
}

/** A newer approved version of something a draft pins. */
export interface Upgrade {
	/** JSON pointers of the pins in the draft. */
	readonly at: readonly string[];
	readonly from: Ref;
	readonly to: Ref;
	readonly title: Text;
	readonly class: ChangeClass;
}

/** Where a form uses an element, and what rests on each of these places. */
export interface PlacementReport {
	/** The version looked at. */
	readonly form: Ref;
	/** Empty: this version does not use the element. */
	readonly placements: readonly ElementPlacement[];
	/** What every field of the form is called, by dotted path, to say conditions in words. */
	readonly labels: Readonly<Record<string, Text>>;
	/** Procedures with a version of the form that uses the element, by code. */
	readonly procedures: Page<ProcedurePlacements>;
	/** Procedures the actor may not see, or that pin a version of the form the actor may not see. */
	readonly hidden: number;
}

/** A procedure's newest version that rests on placements of an element in one form. */
export interface ProcedurePlacements {
	readonly ref: Ref;
	readonly code: string;
	readonly title: Text;
	/** The form under each alias it has there, in the version that is pinned, which need not be the one looked at. */
	readonly forms: readonly {
		readonly alias: string;
		readonly ref: Ref;
		readonly placements: readonly {
			readonly id: string;
			readonly label: Text;
			readonly readers: readonly ProcedureReader[];
		}[];
	}[];
	/** Numbers of the procedure's releases in force that contain the element by this form. */
	readonly inForce: readonly number[];
}

/** Who uses what, and what a change would do. */
export interface UsageService {
	/** Direct users of `kind:id` or `kind:id@n`. */
	usage(
		actor: Actor,
		ref: string,
		page?: { readonly kind?: SupportedKind; readonly offset?: number; readonly limit?: number }
	): Promise<Result<UsageReport>>;
	/** Users of users up to procedures and releases in force; `truncated` when `limit` nodes were reached. */
	graph(
		actor: Actor,
		ref: string,
		limit?: number
	): Promise<
		Result<{
			readonly nodes: readonly UsageNode[];
			readonly edges: readonly UsageEdge[];
			readonly truncated: boolean;
		}>
	>;
	/**
	 * Where form `form:id` or `form:id@n` uses the element `element:id` or `element:id@n`: the places and what reads, shows,
	 * fills or answers each of them, in the form and in the procedures that have it. Without a version, the newest the
	 * actor may see.
	 */
	placements(actor: Actor, element: string, form: string): Promise<Result<PlacementReport>>;
	impact(actor: Actor, kind: DictionaryKind, id: string): Promise<Result<ImpactReport>>;
	/**
	 * Pins of a draft (form, group, procedure …), or of the newest version where there is no draft, that have a newer
	 * approved version.
	 */
	upgrades(actor: Actor, kind: SupportedKind, id: string): Promise<Result<readonly Upgrade[]>>;
}
