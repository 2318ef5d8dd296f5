import { fold } from '#core/shared/fold.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { FLOW_PART_KINDS, FLOW_PARTS } from '../flowParts.ts';
import { replacementsOf } from '../edits/replacementsOf.ts';
import { laneChoices } from '../laneNames.ts';
import { STEP_TEMPLATES } from '../palette/stepTemplates.ts';
import { STEP_DEFAULTS, flowPartOf, isStepPart, type PartKind } from '../stepKinds.ts';
import type { CanvasVerbs } from './canvasVerbs.ts';
import { createPart } from './createPart.ts';
import { namesOf } from './namesOf.ts';
import { partName } from './partNames.ts';
import type { DiagramElement, Services } from './types.ts';

export type MenuName = 'append' | 'create' | 'replace' | 'attach' | 'template' | 'lane';

export interface Menus {
	/** Opens a menu of what can be done to an element; false when there is nothing to choose. */
	open(menu: MenuName, element: DiagramElement): boolean;
}

/** The menus of the canvas: searchable, grouped, by pointer and by keyboard alike. */
export function installMenus(
	services: Services,
	verbs: CanvasVerbs,
	formAlias: () => string | undefined
): Menus {
	const { canvas, popupMenu } = services;
	const entriesOf: Readonly<Record<MenuName, (element: DiagramElement) => Entries>> = {
		append: (element) => ({
			...partEntries([...STEPS, ...FLOW.filter(followsOn)], (part) => verbs.put(element, part)),
			...templateEntries(services, verbs, element)
		}),
		create: () =>
			partEntries([...STEPS, ...FLOW.filter((part) => !flowPartOf(part)?.boundary)], (part, event) => {
				// A pointer goes on to choose the place; keys cannot.
				if (event instanceof MouseEvent && event.detail > 0) {
					services.create.start(event, createPart(services, part, namesOf(services), formAlias()));
				} else verbs.place(part);
			}),
		replace: (element) => partEntries(replacementsOf(element), (part) => verbs.change(element, part)),
		attach: (element) =>
			partEntries(
				FLOW.filter((part) => flowPartOf(part)?.boundary),
				(part) => verbs.put(element, part)
			),
		template: (element) => templateEntries(services, verbs, element),
		lane: (lane) => laneEntries(services, verbs, lane)
	};
	for (const [menu, getPopupMenuEntries] of Object.entries(entriesOf)) {
		popupMenu.registerProvider(idOf(menu), {
			getPopupMenuEntries,
			getEmptyPlaceholder: () => m.workflows_m_palette_none()
		});
	}
	return {
		open(menu, element) {
			if (Object.keys(entriesOf[menu](element)).length === 0) return false;
			const frame = canvas.getContainer();
			const pad = frame.querySelector('.djs-context-pad.open');
			const drawn = pad ?? frame.querySelector(`[data-element-id="${CSS.escape(element.id)}"]`) ?? frame;
			const { left, top, bottom } = drawn.getBoundingClientRect();
			const inView = frame.getBoundingClientRect();
			const at =
				menu === 'create' ? { x: inView.left + 200, y: inView.top + 40 } : { x: left, y: bottom + 5 };
			const y = at.y > inView.bottom - LEAST_HEIGHT ? Math.max(inView.top, top - LEAST_HEIGHT) : at.y;
			const x = Math.min(at.x, inView.right - WIDTH);
			popupMenu.open(
				element,
				idOf(menu),
				{ x: Math.max(inView.left, x), y },
				{ title: TITLES[menu](), width: WIDTH, search: true }
			);
			return true;
		}
	};
}

// helpers

const WIDTH = 290;
/** Less room below opens the menu further up. px */
const LEAST_HEIGHT = 280;

interface Entry {
	readonly label: string;
	readonly search: string;
	readonly group: { readonly id: string; readonly name: string };
	readonly action: (event: Event) => void;
}

type Entries = Readonly<Record<string, Entry>>;

const STEPS = Object.keys(STEP_DEFAULTS) as readonly PartKind[];
const FLOW: readonly PartKind[] = FLOW_PART_KINDS;

const TITLES: Readonly<Record<MenuName, () => string>> = {
	append: m.workflows_pad_append,
	create: m.workflows_m_create,
	replace: m.workflows_pad_replace,
	attach: m.workflows_m_pad_attach,
	template: m.workflows_m_pad_template,
	lane: m.workflows_m_pad_lane_name
};

const GROUPS = {
	step: m.workflows_m_group_step,
	branch: m.workflows_m_group_branch,
	event: m.workflows_m_group_event,
	boundary: m.workflows_m_group_boundary,
	group: m.workflows_m_group_group,
	template: m.workflows_m_group_template,
	unit: m.workflows_m_group_unit,
	role: m.workflows_m_group_role
} as const;

function idOf(menu: string): string {
	return `studio-${menu}`;
}

function followsOn(part: PartKind): boolean {
	return part !== 'start' && !flowPartOf(part)?.boundary;
}

function partEntries(parts: readonly PartKind[], choose: (part: PartKind, event: Event) => void): Entries {
	return Object.fromEntries(
		parts.map((part) => [
			part,
			entry(isStepPart(part) ? 'step' : FLOW_PARTS[part].group, partName(part), (event) =>
				choose(part, event)
			)
		])
	);
}

function templateEntries(services: Services, verbs: CanvasVerbs, element: DiagramElement): Entries {
	return Object.fromEntries(
		STEP_TEMPLATES.map((template) => [
			`template-${template.id}`,
			entry('template', template.name({}), () => verbs.insert(element, template))
		])
	);
}

function laneEntries(services: Services, verbs: CanvasVerbs, lane: DiagramElement): Entries {
	const choices = laneChoices(namesOf(services).language);
	return {
		typed: entry('unit', m.workflows_m_lane_typed(), () => services.directEditing.activate(lane)),
		...Object.fromEntries(
			choices.map(({ name, group }, index) => [
				`lane-${String(index)}`,
				entry(group, name, () => verbs.nameLane(lane, name))
			])
		)
	};
}

function entry(group: keyof typeof GROUPS, label: string, choose: (event: Event) => void): Entry {
	return {
		label,
		search: fold(label),
		group: { id: group, name: GROUPS[group]() },
		action: choose
	};
}
