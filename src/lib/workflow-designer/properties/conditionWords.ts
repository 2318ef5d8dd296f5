import { parseExpression } from '#core/expressions/index.ts';
import type { Locale } from '#core/shared/text.ts';
import type { ProcessGraph } from '#core/workflows/index.ts';
import { conditionText, type Variable } from '#lib/conditions/index.ts';
import { workflowVariables } from '../conditions/workflowVariables.ts';
import { nodeName } from '../outline/nodeName.ts';
import type { WorkflowSetting } from '../setting.ts';

/** A condition as people say it; undefined for text that is no condition. */
export function conditionWords(
	feel: string,
	graph: ProcessGraph | undefined,
	setting: WorkflowSetting,
	locale: Locale
): string | undefined {
	const parsed = parseExpression(feel);
	if (!parsed.ok) return undefined;
	return conditionText(parsed.value.ast, variablesOf(graph, setting, locale), locale);
}

/** Conditions about how a step or a look-up ended, ready to choose from. */
export function usualConditions(
	graph: ProcessGraph | undefined,
	setting: WorkflowSetting,
	locale: Locale,
	at?: string
): readonly { readonly feel: string; readonly label: string }[] {
	const { offered } = workflowVariables(graph, setting, locale, at);
	return offered.flatMap(({ path, codes = [] }) => {
		const node = graph?.nodes.find(({ id }) => path === `step.${id}.outcome`);
		if (!node) return [];
		return codes.map(({ value, label }) => ({
			feel: `${path} = "${value}"`,
			label: `${nodeName(node)}: ${label}`
		}));
	});
}

// helpers

/** A drawing is read anew after each edit, and all its conditions are then told with the same variables. */
let last: readonly [ProcessGraph | undefined, WorkflowSetting, Locale, readonly Variable[]] | undefined;

function variablesOf(
	graph: ProcessGraph | undefined,
	setting: WorkflowSetting,
	locale: Locale
): readonly Variable[] {
	if (!last || last[0] !== graph || last[1] !== setting || last[2] !== locale) {
		last = [graph, setting, locale, workflowVariables(graph, setting, locale).offered];
	}
	return last[3];
}
