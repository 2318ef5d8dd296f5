import { readsOf } from '#core/expressions/index.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import { findingAt, type Rule, type WorkflowContext } from './rule.ts';

/** A condition that reads what does not exist is null, and null never holds: the way is dead without a word. */
export const conditionReadsUnknownField: Rule = (index, context) =>
	index.graph.flows.flatMap((flow) => {
		if (!flow.condition?.ast) return [];
		return readsOf(flow.condition.ast)
			.filter((path) => !isKnown(path, index, context))
			.map((path) => findingAt('condition-reads-unknown-field', 'error', flow, { path }));
	});

// helpers

const DOSSIER = new Set(['channel', 'receivedAt', 'case']);

function isKnown(path: string, index: GraphIndex, { placements }: WorkflowContext): boolean {
	const [root, id = '', property, ...rest] = path.split('.');
	switch (root) {
		case 'form': {
			const [main] = Object.values(placements ?? {});
			const wanted = path.slice('form.'.length);
			return !main || main.paths.some((known) => known === wanted || known.startsWith(`${wanted}.`));
		}
		case 'step':
			return index.find(id) !== undefined && property === 'outcome' && rest.length === 0;
		case 'source':
			return property === 'status' && rest.length === 0 && askedSources(index).has(id);
		case 'dossier':
			return DOSSIER.has(id) && property === undefined;
		default:
			return false;
	}
}

function askedSources(index: GraphIndex): Set<string> {
	return new Set(
		index.graph.nodes.flatMap(({ step }) => (step?.source && parseRef(step.source)?.id) ?? [])
	);
}
