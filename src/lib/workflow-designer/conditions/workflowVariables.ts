import { SOURCE_OUTCOMES } from '#core/dictionary/types.ts';
import { parseRef } from '#core/shared/ref.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { GraphNode, ProcessGraph } from '#core/workflows/index.ts';
import type { Variable } from '#lib/conditions/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Option } from '#lib/ui/index.ts';
import { nodeName } from '../outline/nodeName.ts';
import type { WorkflowSetting } from '../setting.ts';
import { channelNames, sourceOutcomeName } from './valueNames.ts';

/** What the conditions of a workflow can read. */
export interface WorkflowVariables {
	/** At the place asked about: outcomes of steps that come before it, sources, the dossier, the main form. */
	readonly offered: readonly Variable[];
	/** Outcomes of the other steps: they can be read, but there is none yet. */
	readonly others: readonly Variable[];
}

/** `at` is the node whose ways out are decided; without it every step counts as earlier. */
export function workflowVariables(
	graph: ProcessGraph | undefined,
	setting: WorkflowSetting,
	locale: Locale,
	at?: string
): WorkflowVariables {
	const nodes = graph?.nodes ?? [];
	const before = graph && at !== undefined ? ancestors(graph, at) : undefined;
	const [earlier, others] = [true, false].map((wanted) =>
		nodes
			.filter(({ id }) => (before?.has(id) ?? true) === wanted)
			.flatMap((node) => outcomeVariable(node, locale))
	);
	return {
		offered: [
			...(earlier ?? []),
			...sourceVariables(nodes, setting),
			...dossierVariables(setting),
			...formVariables(setting)
		],
		others: others ?? []
	};
}

// helpers

/** Every node from which `id` can be reached. */
function ancestors(graph: ProcessGraph, id: string): ReadonlySet<string> {
	const found = new Set<string>();
	const waiting = [id];
	for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
		const node = graph.nodes.find((other) => other.id === current);
		const sources = graph.flows.filter(({ target }) => target === current).map(({ source }) => source);
		for (const source of [...sources, ...(node?.attachedTo ? [node.attachedTo] : [])]) {
			if (found.has(source)) continue;
			found.add(source);
			waiting.push(source);
		}
	}
	return found;
}

function outcomeVariable(node: GraphNode, locale: Locale): readonly Variable[] {
	const { id, step } = node;
	const codes =
		step?.kind === 'lookUpSource'
			? sourceCodes()
			: (step?.outcomes ?? []).map(({ code, label }) => ({ value: code, label: textIn(label, locale) }));
	if (codes.length === 0) return [];
	return [
		{
			path: `step.${id}.outcome`,
			label: m.workflows_words_outcome({ name: nodeName(node) }),
			group: m.conditions_group_steps(),
			type: 'code',
			codes,
			optional: true
		}
	];
}

function sourceVariables(nodes: readonly GraphNode[], { sources }: WorkflowSetting): readonly Variable[] {
	const asked = new Set(nodes.flatMap(({ step }) => parseRef(step?.source ?? '')?.id ?? []));
	return [...asked].map((id) => ({
		path: `source.${id}.status`,
		label: m.workflows_words_source({
			name: sources.find(({ value }) => value.startsWith(`source:${id}@`))?.label ?? id
		}),
		group: m.conditions_group_sources(),
		type: 'code',
		codes: sourceCodes(),
		optional: true
	}));
}

function sourceCodes(): readonly Option[] {
	return SOURCE_OUTCOMES.map((value) => ({ value, label: sourceOutcomeName(value) }));
}

/** Without types only whether a field has a value can be asked. */
function formVariables({ forms: [main] }: WorkflowSetting): readonly Variable[] {
	if (!main) return [];
	const untyped = () =>
		main.paths.map((path): Variable => ({
			path,
			label: main.labels[path] ?? path,
			group: main.title,
			type: 'other',
			optional: true
		}));
	return (main.variables ?? untyped()).map((variable) => ({ ...variable, path: `form.${variable.path}` }));
}

function dossierVariables({ cases }: WorkflowSetting): readonly Variable[] {
	const group = m.conditions_group_dossier();
	return [
		{
			path: 'dossier.channel',
			label: m.workflows_words_channel(),
			group,
			type: 'code',
			codes: channelNames(),
			optional: false
		},
		{
			path: 'dossier.case',
			label: m.workflows_words_case(),
			group,
			type: 'code',
			...(cases ? { codes: cases } : {}),
			optional: true
		},
		{
			path: 'dossier.receivedAt',
			label: m.workflows_words_received(),
			group,
			type: 'instant',
			optional: false
		}
	];
}
