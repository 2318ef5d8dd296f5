import type { Domain } from '#core/expressions/index.ts';
import type { Finding, Severity } from '#core/shared/finding.ts';
import type { Library } from '#core/catalogue/types.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphFlow, GraphNode, ProcessGraph } from '../types.ts';

/** What the rules may know of the workflow's surroundings; a rule that misses its part says nothing. */
export interface WorkflowContext {
	readonly library?: Library;
	/** Forms of the procedure by alias; the first is the main form, which conditions read as `form.*`. */
	readonly placements?: Readonly<Record<string, FormPlaces>>;
	/** Ids of the procedure's cases, which conditions read as `dossier.case`. */
	readonly cases?: readonly string[];
	/** Legal time limit of the procedure, the longest that applies to every case. */
	readonly legalLimit?: { readonly duration: string; readonly calendar: 'working' | 'calendar' };
	/** The workflow as it was last released: dossiers run on it. */
	readonly released?: ProcessGraph;
}

export interface FormPlaces {
	readonly ids: readonly string[];
	/** Dotted paths, `mother.fullName`. */
	readonly paths: readonly string[];
	/** What answers can be, by dotted path, for conditions to be analysed. */
	readonly domains?: Readonly<Record<string, Domain>>;
}

/**
 * A lint rule over a graph; its id is `workflow/<name>`, its page docs/rules/workflow-<name>.md. It looks at each node, at
 * each flow, or at the whole; `checkWorkflow` goes through the graph once for all of them.
 */
export interface Rule {
	readonly node?: (node: GraphNode, index: GraphIndex, context: WorkflowContext) => Found;
	readonly flow?: (flow: GraphFlow, index: GraphIndex, context: WorkflowContext) => Found;
	readonly graph?: (index: GraphIndex, context: WorkflowContext) => Found;
}

export type Found = Finding | readonly Finding[] | undefined;

/** A finding on a node or flow; its name (or id) is always the parameter `name`. */
export function findingAt(
	name: string,
	severity: Severity,
	element: { readonly id: string; readonly name: string },
	params: Finding['params'] = {},
	more: Pick<Finding, 'path' | 'fix'> = {}
): Finding {
	return {
		rule: `workflow/${name}`,
		severity,
		at: element.id,
		params: { name: element.name || element.id, ...params },
		...more
	};
}
