import type { ModdleElement } from 'bpmn-moddle';
import { childOf, textOf } from '#core/workflows/moddle/access.ts';
import { readStep } from '#core/workflows/read/readStep.ts';
import { freeId } from '../modeler/freeId.ts';
import type { CopiedElement, CopiedTree } from '../modeler/clipboard.ts';
import type { Box, DiagramElement, Point, Services } from '../modeler/types.ts';
import { workArea } from './addPart.ts';
import { inOneStep } from './inOneStep.ts';
import { makeSpace, middle } from './makeRoom.ts';
import { freePlace, goesRight } from './placing.ts';
import { renameReads } from './renameReads.ts';
import { setCondition } from './setCondition.ts';

/**
 * Puts copied parts on a free place near `near`: ids that are taken get a number, and conditions that read copied steps
 * read the copies. One undo step; answers what was put, undefined when nothing is copied.
 */
export function pasteParts(services: Services, near: Point): readonly DiagramElement[] | undefined {
	const tree = services.clipboard.get();
	const size = tree && sizeOf(tree);
	if (!size) return undefined;
	const area = workArea(services);
	const ids = new Map<string, string>();
	const listener = ({ descriptor }: Pasting) => giveId(services, descriptor, ids);
	let pasted: readonly DiagramElement[] = [];
	services.eventBus.on<Pasting>('copyPaste.pasteElement', 500, listener);
	try {
		inOneStep(services, () => {
			const point = freePlace(services, near, size, area, { axis: goesRight(area) ? 'y' : 'x' });
			stretchArea(services, area, point, size);
			pasted = services.copyPaste.paste({ element: area, point }) ?? [];
			for (const flow of pasted) readCopies(services, flow, ids);
		});
	} finally {
		services.eventBus.off('copyPaste.pasteElement', listener);
	}
	return pasted;
}

/** Steps, gateways, events and the flows between them; lanes and the pool stay where they are. */
export function copyable(elements: readonly DiagramElement[]): readonly DiagramElement[] {
	return elements.filter(
		({ type, labelTarget }) => !labelTarget && !/^bpmn:(Participant|Lane|Process|Collaboration)$/.test(type)
	);
}

// helpers

interface Pasting {
	readonly descriptor: {
		readonly id: string;
		readonly labelTarget?: unknown;
		readonly businessObject: ModdleElement;
		readonly di?: ModdleElement;
	};
}

/** Ids conditions can read. */
const PLAIN = /^[a-z][A-Za-z0-9]*$/;

function giveId(
	services: Services,
	{ id, labelTarget, businessObject, di }: Pasting['descriptor'],
	ids: Map<string, string>
): void {
	if (labelTarget) return;
	const own = textOf(businessObject, 'id') ?? '';
	if (own === id && !ids.has(id)) {
		ids.set(id, id);
		return;
	}
	const { moddle } = services;
	const kind = readStep(businessObject, id, [])?.kind;
	const base = PLAIN.test(id) ? id.replace(/[0-9]+$/, '') || id : (kind ?? id);
	const fresh = freeId(services, base);
	moddle.ids.unclaim(own);
	moddle.ids.claim(fresh, businessObject);
	businessObject.set('id', fresh);
	di?.set('id', `${fresh}_di`);
	ids.set(id, fresh);
}

function readCopies(services: Services, flow: DiagramElement, ids: ReadonlyMap<string, string>): void {
	const expression = flow.waypoints && childOf(flow.businessObject, 'conditionExpression');
	const feel = expression && textOf(expression, 'body');
	if (!feel) return;
	const renamed = renameReads(feel, ids);
	if (renamed !== feel) setCondition(services, flow, renamed);
}

function sizeOf(tree: CopiedTree): Box | undefined {
	const elements: readonly CopiedElement[] = Object.values(tree).flat();
	const points = elements.flatMap(({ x, y, width = 0, height = 0, waypoints = [] }) => [
		...(x === undefined || y === undefined
			? []
			: [
					{ x, y },
					{ x: x + width, y: y + height }
				]),
		...waypoints
	]);
	if (points.length === 0) return undefined;
	const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
	const [right, bottom] = [Math.max(...points.map(({ x }) => x)), Math.max(...points.map(({ y }) => y))];
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The pool grows with what is put into it, and with it its last lane. */
function stretchArea(services: Services, area: DiagramElement, { x, y }: Point, size: Box): void {
	if (area.type !== 'bpmn:Participant') return;
	const { x: centre } = middle(area);
	const right = area.x + area.width;
	const bottom = area.y + area.height;
	if (centre < x) makeSpace(services, 'x', right - 5, x + size.width / 2 + SPACE - right);
	makeSpace(services, 'y', bottom - 5, y + size.height / 2 + SPACE - bottom);
}

const SPACE = 30;
