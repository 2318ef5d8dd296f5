import type { ModdleElement } from 'bpmn-moddle';
import { fail, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { childrenOf, extensionOf, numberOf, textOf } from '../moddle/access.ts';
import { WORKFLOW_FORMAT_VERSION } from '../moddle/ttDescriptor.ts';
import type { NotPortable, ProcessGraph } from '../types.ts';
import { hasFlow, mainProcess, processesOf } from './mainProcess.ts';
import { parseDefinitions } from './parseDefinitions.ts';
import { readBounds } from './readBounds.ts';
import { readElements } from './readElements.ts';

/**
 * The process graph of a BPMN text. Strict: a text that is malformed, or that could not be saved again without losing
 * something, is refused with problems that carry the element id or `line:n`. Elements outside the portable subset do
 * not refuse the text: the graph holds their nearest kin and lists them in `notPortable`.
 */
export async function readWorkflow(xml: string): Promise<Result<ProcessGraph>> {
	const definitions = await parseDefinitions(xml);
	return definitions.ok ? readDefinitions(definitions.value) : definitions;
}

/**
 * The process graph of a parsed text, or of what is on the canvas now: fast enough for every edit. What only the text
 * shows (that it could not be saved again) is left to `readWorkflow`.
 */
export function readDefinitions(definitions: ModdleElement): Result<ProcessGraph> {
	const process = mainProcess(definitions);
	if (!process) return fail({ code: 'workflow/no-process' });

	const problems: Problem[] = [];
	const notPortable: NotPortable[] = processesOf(definitions)
		.filter((other) => other !== process && hasFlow(other))
		.map(secondProcess);
	const lanes = laneNames(process);
	const { nodes, flows } = readElements(process, lanes.byNode, problems, notPortable);
	const workflow = readIdentity(process, problems);
	const bounds = readBounds(definitions, nodes);
	return settle(
		{
			id: textOf(process, 'id') ?? '',
			name: textOf(process, 'name') ?? '',
			...(workflow ? { workflow } : {}),
			nodes,
			flows,
			lanes: lanes.list,
			...(notPortable.length > 0 ? { notPortable } : {}),
			...(bounds ? { bounds } : {})
		},
		problems
	);
}

// helpers

function secondProcess(process: ModdleElement): NotPortable {
	return { at: textOf(process, 'id') ?? '', element: 'process', rewrite: 'callActivity', controlFlow: false };
}

function readIdentity(process: ModdleElement, problems: Problem[]): ProcessGraph['workflow'] {
	const procedure = extensionOf(process, 'tt:Procedure');
	if (!procedure) return undefined;
	const at = textOf(process, 'id') ?? '';
	const format = numberOf(procedure, 'formatVersion') ?? WORKFLOW_FORMAT_VERSION;
	if (format > WORKFLOW_FORMAT_VERSION) {
		problems.push({ code: 'workflow/newer-format', at, params: { format, known: WORKFLOW_FORMAT_VERSION } });
	}
	const id = textOf(procedure, 'workflow');
	return id ? { id, version: numberOf(procedure, 'version') ?? 0 } : undefined;
}

function laneNames(process: ModdleElement) {
	const list: { id: string; name: string }[] = [];
	const byNode = new Map<string, string>();
	const visit = (lane: ModdleElement): void => {
		const id = textOf(lane, 'id') ?? '';
		const name = textOf(lane, 'name') ?? '';
		list.push({ id, name });
		for (const node of childrenOf(lane, 'flowNodeRef')) byNode.set(textOf(node, 'id') ?? '', name);
		const inner = lane.get('childLaneSet');
		if (typeof inner === 'object' && inner !== null) childrenOf(inner as ModdleElement, 'lanes').forEach(visit);
	};
	for (const set of childrenOf(process, 'laneSets')) childrenOf(set, 'lanes').forEach(visit);
	return { list, byNode };
}
