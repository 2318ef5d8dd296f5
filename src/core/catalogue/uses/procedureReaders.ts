import { parseExpression, type Expression } from '#core/expressions/index.ts';
import type { FormDocument } from '#core/forms/index.ts';
import { mainForm, type ProcedureDocument } from '#core/procedures/index.ts';
import type { ScenarioDocument } from '#core/scenarios/types.ts';
import { readPointer } from '#core/shared/pointer.ts';
import type { Text } from '#core/shared/text.ts';
import type { GraphNode, ProcessGraph } from '#core/workflows/types.ts';
import { readsPlacement } from './readsPlacement.ts';
import type { ElementPlacement, ProcedureReader } from './types.ts';

/** A form in a procedure. */
export interface FormInProcedure {
	readonly procedure: ProcedureDocument;
	readonly alias: string;
	readonly form: FormDocument;
	/** Absent: there is no workflow, or none that can be read. */
	readonly graph?: ProcessGraph;
	readonly scenarios: readonly ScenarioDocument[];
}

/**
 * What in the procedure rests on placements of one of its forms: `form.*` of flows, cases, components and fees (the
 * main form alone is read so), steps that show or may edit them, scenarios. Answers for one placement at a time, in the
 * order flows, steps, cases, components, fees, scenarios.
 */
export function procedureReaders({
	procedure,
	alias,
	form,
	graph,
	scenarios
}: FormInProcedure): (placement: ElementPlacement) => readonly ProcedureReader[] {
	const reads = readsPlacement(form);
	const isMain = mainForm(procedure) === alias;
	const inFlows = isMain ? flows(graph).map(withPaths) : [];
	const inParts = isMain ? parts(procedure).map(withPaths) : [];
	return (placement) => [
		...readersIn(inFlows, placement),
		...(graph?.nodes ?? []).flatMap((node) => stepReader(node, placement)),
		...readersIn(inParts, placement),
		...scenarios.flatMap((scenario) => scenarioReader(scenario, alias, placement))
	];

	function readersIn(conditions: readonly Read[], { id }: ElementPlacement): readonly ProcedureReader[] {
		return conditions.flatMap(({ reader, paths }) =>
			paths.some((path) => readsField(path, id)) ? [reader] : []
		);
	}

	function readsField(path: string, id: string): boolean {
		return path.startsWith(FORM) && reads(path.slice(FORM.length), id);
	}

	function stepReader(
		{ id, name, step, forEach }: GraphNode,
		placement: ElementPlacement
	): ProcedureReader[] {
		const readers: ProcedureReader[] = [];
		if (isMain && forEach && readsField(forEach.collection, placement.id))
			readers.push({ in: 'step', id, name, access: 'forEach' });
		if (step?.form?.alias !== alias) return readers;
		const { visible, editable } = step.form;
		if (editable.includes(placement.id)) readers.push({ in: 'step', id, name, access: 'edits' });
		else if (visible === 'all' || visible.includes(placement.id))
			readers.push({ in: 'step', id, name, access: 'shows' });
		return readers;
	}
}

// helpers

const FORM = 'form.';

interface Conditional {
	readonly reader: ProcedureReader;
	readonly condition: Expression;
}

interface Read {
	readonly reader: ProcedureReader;
	/** Dotted paths its condition reads. */
	readonly paths: readonly string[];
}

function flows(graph: ProcessGraph | undefined): readonly Conditional[] {
	const named = (id: string) => ({ id, name: graph?.nodes.find((node) => node.id === id)?.name ?? '' });
	return (graph?.flows ?? []).flatMap(({ id, name, source, target, condition }) =>
		condition
			? [
					{
						condition,
						reader: { in: 'flow', id, name, from: named(source), to: named(target), feel: condition.feel }
					}
				]
			: []
	);
}

function parts({ cases, components, fees }: ProcedureDocument): readonly Conditional[] {
	const part = (
		kind: 'case' | 'component' | 'fee',
		{ id, name }: { readonly id: string; readonly name: Text },
		condition: Expression | undefined
	): readonly Conditional[] =>
		condition ? [{ condition, reader: { in: kind, id, name, feel: condition.feel } }] : [];
	return [
		...cases.flatMap((each) => part('case', each, each.when)),
		...components.flatMap((each) => part('component', each, each.when)),
		...fees.flatMap((each) => part('fee', each, each.exemptWhen))
	];
}

/** A condition that does not parse reads nothing. */
function withPaths({ reader, condition }: Conditional): Read {
	const parsed = parseExpression(condition.feel);
	return { reader, paths: parsed.ok ? parsed.value.reads : [] };
}

function scenarioReader(
	{ id, title, form, actions, expect }: ScenarioDocument,
	alias: string,
	placement: ElementPlacement
): readonly ProcedureReader[] {
	const given = [form[alias], ...actions.map((action) => action.form?.[alias])];
	const how = [
		...(given.some((answers) => answersIt(answers, placement)) ? (['answers'] as const) : []),
		...(expect.asked?.includes(placement.id) ? (['asked'] as const) : []),
		...(expect.prefilled?.includes(placement.id) ? (['prefilled'] as const) : [])
	];
	return how.length > 0 ? [{ in: 'scenario', id, name: title, how }] : [];
}

function answersIt(answers: unknown, { path, repeat }: ElementPlacement): boolean {
	if (repeat === undefined) return readPointer(answers, path) !== undefined;
	const rows = readPointer(answers, repeat);
	return Array.isArray(rows) && rows.some((row) => readPointer(row, path.slice(repeat.length)) !== undefined);
}
