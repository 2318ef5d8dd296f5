import { parseExpression, printWords } from '#core/expressions/index.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { ProcessGraph } from '#core/workflows/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
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
	return printWords(parsed.value.ast, (path) => pathLabel(path, graph, setting), locale, {
		valueLabel: (path, value) => valueLabel(path, value, graph, locale)
	});
}

/** Conditions about how a step or a look-up ended, ready to choose from. */
export function usualConditions(
	graph: ProcessGraph | undefined,
	locale: Locale
): readonly { readonly feel: string; readonly label: string }[] {
	return (graph?.nodes ?? []).flatMap((node) => {
		const name = nodeName(node);
		const outcomes = node.step?.outcomes ?? [];
		const own = outcomes.map(({ code, label }) => ({
			feel: `step.${node.id}.outcome = "${code}"`,
			label: `${name}: ${textIn(label, locale)}`
		}));
		if (node.step?.kind !== 'lookUpSource') return own;
		return Object.entries(SOURCE_OUTCOMES).map(([code, text]) => ({
			feel: `step.${node.id}.outcome = "${code}"`,
			label: `${name}: ${text()}`
		}));
	});
}

// helpers

const SOURCE_OUTCOMES: Readonly<Record<string, () => string>> = {
	found: m.workflows_source_found,
	notFound: m.workflows_source_not_found,
	partial: m.workflows_source_partial,
	wrong: m.workflows_source_wrong,
	timeout: m.workflows_source_timeout
};

function pathLabel(
	path: readonly string[],
	graph: ProcessGraph | undefined,
	setting: WorkflowSetting
): string {
	const [root, id = '', ...rest] = path;
	const node = graph?.nodes.find((other) => other.id === id);
	if (root === 'step' && node) return m.workflows_words_outcome({ name: nodeName(node) });
	if (root === 'source') return m.workflows_words_source({ name: sourceName(id, setting) });
	if (root === 'form') {
		const dotted = [id, ...rest].join('.');
		return setting.forms[0]?.labels[dotted] ?? dotted;
	}
	if (root === 'dossier' && id === 'channel') return m.workflows_words_channel();
	if (root === 'dossier' && id === 'case') return m.workflows_words_case();
	if (root === 'dossier' && id === 'receivedAt') return m.workflows_words_received();
	return path.join('.');
}

function sourceName(id: string, { sources }: WorkflowSetting): string {
	return sources.find(({ value }) => value.startsWith(`source:${id}@`))?.label ?? id;
}

function valueLabel(
	[root, id]: readonly string[],
	value: string,
	graph: ProcessGraph | undefined,
	locale: Locale
): string | undefined {
	if (root === 'source') return SOURCE_OUTCOMES[value]?.();
	if (root === 'dossier' && id === 'channel') return CHANNELS[value]?.();
	if (root !== 'step') return undefined;
	const step = graph?.nodes.find((node) => node.id === id)?.step;
	if (step?.kind === 'lookUpSource') return SOURCE_OUTCOMES[value]?.();
	const outcome = step?.outcomes.find(({ code }) => code === value);
	return outcome && textIn(outcome.label, locale);
}

const CHANNELS: Readonly<Record<string, () => string>> = {
	online: m.workflows_channel_online,
	counter: m.workflows_channel_counter,
	post: m.workflows_channel_post
};
