import { textIn, type Locale } from '#core/shared/text.ts';
import type { GraphNode, ProcessGraph } from '#core/workflows/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { limitText } from '../limitText.ts';
import { partName } from '../modeler/partNames.ts';
import { conditionWords } from '../properties/conditionWords.ts';
import { stepRoleName } from '../roleName.ts';
import type { WorkflowSetting } from '../setting.ts';
import { leadText } from './leadText.ts';
import { nodeName, typeName } from './nodeName.ts';
import type { OutlineRow } from './outlineRows.ts';

/** What the step table says of a row, by column. */
export interface OutlineCells {
	readonly name: string;
	readonly kind: string;
	readonly who: string;
	readonly limit: string;
	readonly form: string;
	/** Outcomes of a step, what decides a way, and where a loop leads. */
	readonly ways: string;
	readonly findings: string;
}

/** Where the reader is: the graph for names in conditions, the setting for forms. */
export interface OutlineReader {
	readonly graph: ProcessGraph | undefined;
	readonly setting: WorkflowSetting;
	readonly locale: Locale;
}

export function outlineCells(row: OutlineRow, reader: OutlineReader): OutlineCells {
	const { node, flow, findings } = row;
	return {
		name: rowName(row),
		kind: node ? kindName(node) : m.workflows_way(),
		who: whoOf(node),
		limit: limitOf(node),
		form: formOf(row, reader.setting),
		ways: flow
			? ruleOf(row, reader)
			: [outcomesOf(node, reader.locale), leadText(row)].filter(Boolean).join(' '),
		findings: findings.length === 0 ? '' : m.workflows_outline_findings({ count: findings.length })
	};
}

/** A node's name; of a way and a node without a name also where it leads. */
export function rowName(row: OutlineRow): string {
	const name = row.node ? nodeName(row.node) : row.flow?.name || m.workflows_way_unnamed();
	return row.node?.name.trim() ? name : `${name} ${leadText(row)}`.trim();
}

/** A row among others in a list to choose from: steps by their number, ways with the choice they leave. */
export function rowLabel(row: OutlineRow, rows: readonly OutlineRow[]): string {
	if (row.number) return `${row.number}. ${rowName(row)}`;
	const gateway = row.flow && rows.find(({ id }) => id === row.parent);
	return gateway ? `${rowName(gateway)}: ${rowName(row)}` : rowName(row);
}

// helpers

function kindName(node: GraphNode): string {
	return node.step ? partName(node.step.kind) : typeName(node.type, node.outgoing.length > 1);
}

/** The role of a step and the lane it stands in, which names the unit. */
function whoOf(node: GraphNode | undefined): string {
	if (!node?.step) return '';
	const role = node.step.role ? stepRoleName(node.step.role) : '';
	return [...new Set([role, node.lane ?? ''])].filter(Boolean).join(' · ');
}

function limitOf(node: GraphNode | undefined): string {
	const limit = node?.step?.timeLimit ?? node?.timer;
	if (!limit) return '';
	return node?.step?.pausesClock ? m.workflows_outline_paused({ limit: limitText(limit) }) : limitText(limit);
}

function formOf({ node }: OutlineRow, { forms }: WorkflowSetting): string {
	const form = node?.step?.form;
	if (!form) return '';
	const title = forms.find(({ alias }) => alias === form.alias)?.title ?? form.alias;
	return form.editable.length === 0
		? title
		: `${title} · ${m.workflows_edits({ count: form.editable.length })}`;
}

function outcomesOf(node: GraphNode | undefined, locale: Locale): string {
	return (node?.step?.outcomes ?? []).map(({ label }) => textIn(label, locale)).join(' · ');
}

function ruleOf({ flow, parent }: OutlineRow, { graph, setting, locale }: OutlineReader): string {
	const gateway = graph?.nodes.find(({ id }) => id === parent);
	if (flow && gateway?.defaultFlow === flow.id) return m.workflows_default();
	const feel = flow?.condition?.feel;
	if (feel) return conditionWords(feel, graph, setting, locale) ?? feel;
	return gateway?.type === 'exclusiveGateway' ? m.workflows_condition_missing() : '';
}
