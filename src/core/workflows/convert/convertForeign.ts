import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { ttDescriptor } from '../moddle/ttDescriptor.ts';
import { checkXml } from '../read/checkXml.ts';
import { checkText } from '../read/decodeBpmn.ts';
import { problemOfWarning } from '../read/parseDefinitions.ts';
import { readWorkflow } from '../read/readWorkflow.ts';
import { drawGraph } from './drawGraph.ts';
import { dropUnkept } from './dropUnkept.ts';
import { repair } from './repair.ts';
import { typeSteps, type TypedStep } from './typeSteps.ts';

/** What a foreign file becomes, and everything that did not come along. */
export interface Conversion {
	/** BPMN that reads strictly. */
	readonly bpmn: string;
	/** What the file says and the conversion does not, in the order found; places are those of the file. */
	readonly lost: readonly Problem[];
	/** Steps whose kind was guessed from their names. */
	readonly typed: readonly TypedStep[];
	/** The file had no drawing and got one. */
	readonly drawn: boolean;
}

/**
 * A BPMN text that `readWorkflow` refuses, made into one it reads: what cannot be kept is left out and listed, tasks get
 * the kind their names suggest, a text without a drawing is laid out. Texts that are no XML or no BPMN, with document
 * types or entities, or of a newer extension stay refused: nobody could say what was lost.
 */
export async function convertForeign(xml: string): Promise<Result<Conversion>> {
	const text = checkText(xml);
	if (!text.ok) return text;
	const moddle = new BpmnModdle({ tt: ttDescriptor });
	const [first, ...others] = checkXml(text.value, moddle);
	if (first && !LOSSES.has(first.code)) return fail(first);
	const lost: Problem[] = first ? [first, ...others] : [];

	const read = await moddle.fromXML(text.value).catch(() => undefined);
	if (!read) return fail({ code: 'workflow/unreadable', params: { detail: '' } });
	const definitions = read.rootElement;
	lost.push(...read.warnings.map(problemOfWarning));
	dropUnkept(definitions, read.warnings);
	const mended = await mend(moddle, definitions, lost);
	if (!mended.ok) return mended;

	const typed = typeSteps(moddle, definitions);
	const drawn = drawGraph(moddle, definitions, mended.value);
	const { xml: bpmn } = await moddle.toXML(definitions, { format: true });
	const graph = await readWorkflow(bpmn);
	return graph.ok ? ok({ bpmn, lost, typed, drawn }) : graph;
}

// helpers

/** Problems of the text that leave the rest of it readable. */
const LOSSES: ReadonlySet<string> = new Set(['workflow/duplicate-id', 'workflow/bad-value']);

/** Takes out what a strict reading refuses until it refuses nothing; each round mends all it can. */
async function mend(moddle: BpmnModdle, definitions: ModdleElement, lost: Problem[]): ReturnType<typeof readWorkflow> {
	for (;;) {
		const { xml } = await moddle.toXML(definitions);
		const read = await readWorkflow(xml);
		if (read.ok) return read;
		const mended = read.problems.filter((problem) => repair(definitions, problem));
		if (mended.length === 0) return read;
		lost.push(...mended);
	}
}
