import { readsOf } from '#core/expressions/index.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import { askedSources } from './askedSources.ts';
import { fixAt } from './fixes.ts';
import { nearest } from './nearest.ts';
import { findingAt, type Rule, type WorkflowContext } from './rule.ts';

/** A condition that reads what does not exist is null, and null never holds: the way is dead without a word. */
export const conditionReadsUnknownField: Rule = {
	flow: (flow, index, context) => {
		if (!flow.condition?.ast) return undefined;
		return readsOf(flow.condition.ast)
			.filter((path) => !isKnown(path, index, context))
			.map((path) => {
				const known = nearest(path, readable(path, index, context));
				const fix = known === undefined ? {} : fixAt('workflow/replace-path', flow.id, { path, known });
				return findingAt('condition-reads-unknown-field', 'error', flow, { path }, fix);
			});
	}
};

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

/** What could be read where the path begins. */
function readable(path: string, index: GraphIndex, { placements }: WorkflowContext): readonly string[] {
	switch (path.split('.')[0]) {
		case 'form':
			return (Object.values(placements ?? {})[0]?.paths ?? []).map((known) => `form.${known}`);
		case 'step':
			return index.graph.nodes.flatMap(({ id, step }) => (step ? [`step.${id}.outcome`] : []));
		case 'source':
			return [...askedSources(index).keys()].map((id) => `source.${id}.status`);
		default:
			return [...DOSSIER].map((known) => `dossier.${known}`);
	}
}
