import type { GraphNode, ProcessGraph } from '#core/workflows/types.ts';
import { match, same } from '#core/shared/match.ts';
import { durationPhrase } from './diffProcedures.ts';
import type { Phrase, SemanticChange } from './types.ts';

/** Steps by their BPMN ids, and whether what lies between them leads elsewhere. */
export function diffGraphs(before: ProcessGraph, after: ProcessGraph): SemanticChange[] {
	const steps = match(before.nodes.filter(isStep), after.nodes.filter(isStep), (node) => node.id);
	const changed = steps.changed.flatMap((pair) => diffStep(pair.before, pair.after));
	const changes = [
		...steps.added.map((node) => change('diff/step-added', 'review', { step: nameOf(node) })),
		...steps.removed.map((node) => change('diff/step-removed', 'breaking', { step: nameOf(node) })),
		...changed
	];
	const routed = same(routing(before), routing(after));
	return routed ? changes : [...changes, change('diff/routing-changed', 'review', {})];
}

// helpers

type Params = NonNullable<Phrase['params']>;

function change(
	code: string,
	compatibility: SemanticChange['compatibility'],
	params: Params
): SemanticChange {
	return { part: 'workflow', code, compatibility, params };
}

function isStep(node: GraphNode): boolean {
	return node.step !== undefined;
}

function nameOf(node: GraphNode): string {
	return node.name || node.id;
}

/** The differences of one step that matter to whoever executes it. */
function diffStep(before: GraphNode, after: GraphNode): SemanticChange[] {
	const step = nameOf(after);
	const [old, now] = [before.step, after.step];
	if (!old || !now) return [];
	const changes: SemanticChange[] = [];
	if (old.kind !== now.kind)
		changes.push(change('diff/step-kind', 'breaking', { step, before: old.kind, after: now.kind }));
	if (old.role !== now.role) {
		changes.push(
			change('diff/step-role', 'breaking', { step, before: old.role ?? '–', after: now.role ?? '–' })
		);
	}
	if (!same(old.timeLimit, now.timeLimit)) {
		const limit = (each: typeof old.timeLimit): Phrase =>
			each ? durationPhrase(each.duration, each.calendar) : { code: 'diff/no-limit' };
		changes.push(
			change('diff/step-limit', 'review', {
				step,
				before: limit(old.timeLimit),
				after: limit(now.timeLimit)
			})
		);
	}
	const outcomes = match(old.outcomes, now.outcomes, (outcome) => outcome.code);
	for (const { label } of outcomes.added)
		changes.push(change('diff/outcome-added', 'review', { step, outcome: label }));
	for (const { label } of outcomes.removed)
		changes.push(change('diff/outcome-removed', 'breaking', { step, outcome: label }));
	if (!same(old.form, now.form)) changes.push(change('diff/step-form', 'review', { step }));
	if (changes.length > 0 || same(withoutPlace(before), withoutPlace(after))) return changes;
	const wording = same({ ...old, citations: 0, outcomes: 0 }, { ...now, citations: 0, outcomes: 0 });
	return [change(wording ? 'diff/step-worded' : 'diff/step-changed', wording ? 'texts' : 'review', { step })];
}

/** What connects a node to others is compared as routing. */
function withoutPlace(node: GraphNode): object {
	return { ...node, incoming: 0, outgoing: 0, lane: 0, parent: 0 };
}

/** Everything but the steps' own content: which nodes there are besides, and where flows lead under which condition. */
function routing({ nodes, flows }: ProcessGraph): object {
	const between = nodes.filter((node) => !isStep(node)).map(({ name: _name, ...node }) => node);
	const leads = flows.map(({ id, source, target, condition }) => ({
		id,
		source,
		target,
		condition: condition?.feel
	}));
	return { between: sorted(between), leads: sorted(leads) };
}

function sorted<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
	return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
