import { readStep } from '#core/workflows/read/readStep.ts';
import { readsOf, parseExpression } from '#core/expressions/index.ts';
import { childOf, textOf } from '#core/workflows/moddle/access.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { addPart, placePart } from '../edits/addPart.ts';
import { attachEvent } from '../edits/attachEvent.ts';
import { changeKind } from '../edits/changeKind.ts';
import { insertTemplate } from '../edits/insertTemplate.ts';
import { laneOf, lanesOf } from '../edits/laneOf.ts';
import { addLane, layLanes, splitLane, type LaneDirection } from '../edits/lanes.ts';
import { copyable, pasteParts } from '../edits/pasteParts.ts';
import type { LostPart } from '../edits/rebind.ts';
import { unknownReferences, type UnknownReference } from '../edits/unknownReferences.ts';
import type { StepTemplate } from '../palette/stepTemplates.ts';
import { stepRoleName } from '../roleName.ts';
import type { WorkflowSetting } from '../setting.ts';
import { flowPartOf, type PartKind } from '../stepKinds.ts';
import { elementName } from './elementName.ts';
import { namesOf } from './namesOf.ts';
import { partName } from './partNames.ts';
import type { DiagramElement, Point, Services } from './types.ts';
import { reveal } from './viewport.ts';

/** What the canvas needs of the editor around it. */
export interface CanvasHooks {
	readonly setting: () => WorkflowSetting;
	/** Tells people who do not see the canvas. */
	readonly say: (text: string) => void;
	/** Asks where the selected element shall lead. */
	readonly connect: () => void;
	/** Deletes the selected element. */
	readonly remove: () => void;
}

/** What menus, keys and palette do alike: each an edit in one undo step, then the selection, then what is said. */
export type CanvasVerbs = ReturnType<typeof canvasVerbs>;

export function canvasVerbs(services: Services, hooks: CanvasHooks) {
	const { selection } = services;
	const newPart = (part: PartKind, name?: string) => ({
		part,
		name,
		names: namesOf(services),
		formAlias: hooks.setting().forms[0]?.alias
	});
	const show = (element: DiagramElement, said: string) => {
		selection.select(element);
		reveal(services, element);
		hooks.say(said);
		return element;
	};
	const called = (element: DiagramElement, part?: PartKind) =>
		elementName(element) || (part ? partName(part) : element.id);

	return {
		/** Puts a part after an element, on its border, or on a free place; undefined where it cannot go. */
		put(after: DiagramElement | undefined, part: PartKind, name?: string): DiagramElement | undefined {
			const made = newPart(part, name);
			if (flowPartOf(part)?.boundary) {
				const event = after && attachEvent(services, after, made);
				if (!event || !after) return void hooks.say(m.workflows_m_said_no_host());
				return show(event, m.workflows_m_said_attached({ name: called(event, part), host: called(after) }));
			}
			const lane = after && /^bpmn:(Lane|Participant)$/.test(after.type);
			if (!after || lane || part === 'start') {
				const placed = placePart(services, lane ? inside(after) : centre(services), made);
				return show(placed, m.workflows_said_placed({ name: called(placed, part) }));
			}
			const added = addPart(services, after, made);
			if (!added) return void hooks.say(m.workflows_m_said_cannot_add());
			return show(added, m.workflows_said_added({ name: called(added, part), after: called(after) }));
		},
		/** Puts a part on a free place in the middle of what is seen. */
		place(part: PartKind): void {
			const placed = placePart(services, centre(services), newPart(part));
			show(placed, m.workflows_said_placed({ name: called(placed, part) }));
		},
		change(element: DiagramElement, part: PartKind): void {
			const change = changeKind(services, element, part, namesOf(services));
			const said = { name: called(change.element, part), kind: partName(part) };
			const parts = change.lost.map((lost) => LOST[lost]()).join(', ');
			show(
				change.element,
				parts ? m.workflows_m_said_dropped({ ...said, parts }) : m.workflows_m_said_kind(said)
			);
		},
		insert(after: DiagramElement | undefined, template: StepTemplate): void {
			const { names, formAlias } = newPart('appraise');
			const first = insertTemplate(services, after, { template, names, formAlias });
			if (!first) return hooks.say(m.workflows_m_said_cannot_add());
			show(first, m.workflows_m_said_template({ name: template.name({}) }));
		},
		/** Divides the process into lanes; where there are some, adds one after the selected element's. */
		lanes(direction: LaneDirection): void {
			const known = lanesOf(services);
			const [selected] = selection.get();
			const last = known.at(-1);
			if (last) {
				const own = selected && (known.find((lane) => lane === selected) ?? laneOf(services, selected));
				const added = addLane(services, own ?? last, 'after', newLaneName(services));
				show(added, m.workflows_said_placed({ name: called(added) }));
				return;
			}
			const lanes = layLanes(services, direction, [usualOwner(services), newLaneName(services)]);
			if (lanes[0]) show(lanes[0], m.workflows_m_said_lanes({ count: lanes.length }));
		},
		addLane(lane: DiagramElement, side: 'before' | 'after'): void {
			const added = addLane(services, lane, side, newLaneName(services));
			show(added, m.workflows_said_placed({ name: called(added) }));
		},
		splitLane(lane: DiagramElement): void {
			splitLane(services, lane, newLaneName(services));
			hooks.say(m.workflows_m_said_lanes({ count: lanesOf(services).length }));
		},
		nameLane(lane: DiagramElement, name: string): void {
			services.modeling.updateLabel(lane, name);
			show(lane, m.workflows_m_said_lane_named({ name }));
		},
		/** Copies the selection; with `cut`, takes it away. */
		copy({ cut = false }: { readonly cut?: boolean } = {}): void {
			const elements = copyable(selection.get());
			if (elements.length === 0) return hooks.say(m.workflows_m_said_nothing_to_copy());
			services.copyPaste.copy(elements);
			if (cut) services.modeling.removeElements(elements);
			const count = elements.length;
			hooks.say(cut ? m.workflows_m_said_cut({ count }) : m.workflows_m_said_copied({ count }));
		},
		paste(): void {
			const [selected] = selection.get();
			const near = selected ? below(selected) : centre(services);
			const pasted = pasteParts(services, near);
			if (!pasted || pasted.length === 0) return hooks.say(m.workflows_m_said_nothing_to_paste());
			const shapes = pasted.filter(({ labelTarget, waypoints }) => !labelTarget && !waypoints);
			selection.select(shapes);
			const count = shapes.length;
			const unknown = unknownOf(services, pasted, hooks.setting());
			const what = unknown.map(({ of, name }) => UNKNOWN[of]({ name })).join(', ');
			hooks.say(
				what ? m.workflows_m_said_pasted_unknown({ count, what }) : m.workflows_m_said_pasted({ count })
			);
		}
	};
}

// helpers

const LOST: Readonly<Record<LostPart, () => string>> = {
	source: m.workflows_m_lost_source,
	form: m.workflows_m_lost_form,
	fee: m.workflows_m_lost_fee,
	timer: m.workflows_m_lost_timer
};

const UNKNOWN: Readonly<Record<UnknownReference['of'], (inputs: { name: string }) => string>> = {
	form: m.workflows_m_unknown_form,
	field: m.workflows_m_unknown_field,
	source: m.workflows_m_unknown_source,
	instrument: m.workflows_m_unknown_instrument,
	result: m.workflows_m_unknown_result,
	step: m.workflows_m_unknown_step
};

function centre({ canvas }: Services): Point {
	const { x, y, width, height } = canvas.viewbox();
	return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** The beginning of a lane, where work enters it. */
function inside({ x, y, width, height }: DiagramElement): Point {
	return width > height ? { x: x + 100, y: y + height / 2 } : { x: x + width / 2, y: y + 100 };
}

function below({ x, y, width, height }: DiagramElement): Point {
	return { x: x + width / 2, y: y + 2 * height };
}

function newLaneName(services: Services): string {
	return m.workflows_m_lane_new({}, { locale: namesOf(services).language });
}

/** Who does most of the steps, in the document's language: the first lane holds them all. */
function usualOwner(services: Services): string {
	const roles = services.elementRegistry
		.filter(({ waypoints, labelTarget }) => !waypoints && !labelTarget)
		.flatMap(({ businessObject, id }) => readStep(businessObject, id, [])?.role ?? []);
	const counts = new Map<string, number>();
	for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
	const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
	return most ? stepRoleName(most[0], namesOf(services).language) : newLaneName(services);
}

function unknownOf(
	{ elementRegistry }: Services,
	pasted: readonly DiagramElement[],
	setting: WorkflowSetting
): readonly UnknownReference[] {
	const bindings = pasted.flatMap(({ businessObject, id, labelTarget }) =>
		labelTarget ? [] : (readStep(businessObject, id, []) ?? [])
	);
	const reads = pasted.flatMap(({ businessObject, waypoints }) => {
		const expression = waypoints && childOf(businessObject, 'conditionExpression');
		const parsed = expression && parseExpression(textOf(expression, 'body') ?? '');
		return parsed?.ok ? readsOf(parsed.value.ast) : [];
	});
	const steps = elementRegistry.filter(({ waypoints }) => !waypoints).map(({ id }) => id);
	return unknownReferences(bindings, reads, new Set(steps), setting);
}
