import { m } from '#lib/i18n/paraglide/messages.js';
import { replacementsOf } from '../edits/replacementsOf.ts';
import { setDefaultFlow } from '../edits/setDefaultFlow.ts';
import { isActivity } from '../elementView.ts';
import type { CanvasHooks, CanvasVerbs } from './canvasVerbs.ts';
import type { MenuName, Menus } from './menus.ts';
import { PAD_ICONS, type PadIcon } from './padIcons.ts';
import type { DiagramElement, Services } from './types.ts';

/**
 * The pad beside a selected element, restricted to what a workflow may hold. Replaces bpmn-js's own, which offers all
 * of BPMN.
 */
export function installContextPad(
	services: Services,
	verbs: CanvasVerbs,
	menus: Menus,
	hooks: CanvasHooks
): void {
	const { contextPad, connect, directEditing, modeling } = services;
	const openMenu = (menu: MenuName) => (_event: unknown, element: DiagramElement) => {
		menus.open(menu, element);
	};
	const entries: Readonly<Record<PadEntry, Entry>> = {
		append: entry('model', 'append', m.workflows_pad_append(), openMenu('append')),
		choice: entry('model', 'choice', m.workflows_pad_choice(), (_, element) => verbs.put(element, 'choice')),
		end: entry('model', 'end', m.workflows_pad_end(), (_, element) => verbs.put(element, 'end')),
		attach: entry('model', 'attach', m.workflows_m_pad_attach(), openMenu('attach')),
		template: entry('model', 'template', m.workflows_m_pad_template(), openMenu('template')),
		connect: entry('connect', 'connect', m.workflows_pad_connect(), (event, element) =>
			connect.start(event, element)
		),
		default: entry('connect', 'default', m.workflows_m_pad_default(), (_, flow) =>
			setDefaultFlow(services, flow, true)
		),
		notDefault: entry('connect', 'default', m.workflows_m_pad_not_default(), (_, flow) =>
			setDefaultFlow(services, flow, false)
		),
		laneBefore: entry('lane', 'laneBefore', m.workflows_m_pad_lane_before(), (_, lane) =>
			verbs.addLane(lane, 'before')
		),
		laneAfter: entry('lane', 'laneAfter', m.workflows_m_pad_lane_after(), (_, lane) =>
			verbs.addLane(lane, 'after')
		),
		laneSplit: entry('lane', 'laneSplit', m.workflows_m_pad_lane_split(), (_, lane) => verbs.splitLane(lane)),
		laneName: entry('lane', 'laneName', m.workflows_m_pad_lane_name(), openMenu('lane')),
		rename: entry('edit', 'rename', m.workflows_m_pad_rename(), (_, element) =>
			directEditing.activate(element)
		),
		replace: entry('edit', 'replace', m.workflows_pad_replace(), openMenu('replace')),
		remove: entry('edit', 'remove', m.workflows_pad_remove(), () => hooks.remove())
	};
	contextPad.registerProvider({
		getMultiElementContextPadEntries: (elements: readonly DiagramElement[]) => ({
			remove: entry('edit', 'remove', m.workflows_pad_remove(), () => modeling.removeElements(elements))
		}),
		getContextPadEntries: (element: DiagramElement) =>
			Object.fromEntries(padOf(element).map((name) => [name, entries[name]]))
	});
}

/** What the pad of an element offers, in the order shown. */
export function padOf(element: DiagramElement): readonly PadEntry[] {
	const { type, labelTarget } = element;
	if (labelTarget || /^bpmn:(Process|Collaboration)$/.test(type)) return [];
	if (type === 'bpmn:Lane') return ['laneName', 'laneBefore', 'laneAfter', 'laneSplit', 'remove'];
	if (type === 'bpmn:Participant') return ['rename', 'laneAfter'];
	const replace: readonly PadEntry[] = replacementsOf(element).length > 0 ? ['replace'] : [];
	if (element.waypoints)
		return ['append', 'choice', 'template', ...defaultEntry(element), 'rename', 'remove'];
	if (type === 'bpmn:EndEvent') return [...replace, 'rename', 'remove'];
	const attach: readonly PadEntry[] = isActivity(type.replace('bpmn:', '')) ? ['attach'] : [];
	return ['append', 'choice', 'end', ...attach, 'template', 'connect', 'rename', ...replace, 'remove'];
}

export type PadEntry =
	| 'append'
	| 'choice'
	| 'end'
	| 'attach'
	| 'template'
	| 'connect'
	| 'default'
	| 'notDefault'
	| 'laneBefore'
	| 'laneAfter'
	| 'laneSplit'
	| 'laneName'
	| 'rename'
	| 'replace'
	| 'remove';

// helpers

type Act = (event: unknown, element: DiagramElement) => void;

interface Entry {
	readonly group: string;
	readonly title: string;
	readonly html: string;
	readonly action: { readonly click: Act; readonly dragstart?: Act };
}

function entry(group: string, icon: PadIcon, title: string, click: Act): Entry {
	return {
		group,
		title,
		html: `<div class="entry" draggable="true">${PAD_ICONS[icon]}</div>`,
		action: { click, ...(icon === 'connect' ? { dragstart: click } : {}) }
	};
}

/** Only one of several ways out of a choice can be its default. */
function defaultEntry({ source, businessObject }: DiagramElement): readonly PadEntry[] {
	if (source?.type !== 'bpmn:ExclusiveGateway' || source.outgoing.length < 2) return [];
	return source.businessObject.get('default') === businessObject ? ['notDefault'] : ['default'];
}
