import type { WorkflowOverrides } from '#core/workflows/overrides/index.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { baseText, OWN_PROPERTIES, overrideText, propertyName } from './propertyText.ts';

/** What procedures do otherwise at one step of a base, side by side. */
export interface MatrixRow {
	readonly step: string;
	readonly name: string;
	/** In words, by procedure code; a procedure that does as the base has none. */
	readonly cells: Readonly<Record<string, readonly string[]>>;
}

/** The steps of `base` at which any of the procedures differs, in document order; steps the base lost come last. */
export function overrideMatrix(
	base: ProcessGraph,
	procedures: readonly { readonly code: string; readonly workflowOverrides?: WorkflowOverrides | undefined }[]
): readonly MatrixRow[] {
	const named = new Set(
		procedures.flatMap(({ workflowOverrides }) => Object.keys(workflowOverrides?.steps ?? {}))
	);
	const nodes = new Map(base.nodes.map((node) => [node.id, node]));
	const known = base.nodes.map(({ id }) => id).filter((id) => named.has(id));
	const gone = [...named].filter((id) => !nodes.has(id)).sort();
	return [...known, ...gone].map((step) => ({
		step,
		name: nodes.get(step)?.name || step,
		cells: Object.fromEntries(
			procedures.flatMap(({ code, workflowOverrides }) => {
				const override = workflowOverrides?.steps[step];
				if (!override) return [];
				const node = nodes.get(step);
				const lines = OWN_PROPERTIES.flatMap((property) => {
					const own = overrideText(override, property);
					if (own === undefined) return [];
					const before = node ? baseText(node, property) : m.workflows_base_nothing();
					return [`${propertyName(property)}: ${before} → ${own}`];
				});
				return [[code, override.skip ? [m.workflows_base_skipped()] : lines]];
			})
		)
	}));
}
