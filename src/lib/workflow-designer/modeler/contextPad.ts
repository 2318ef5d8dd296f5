import { addPart, type NewPart } from '../edits/addPart.ts';
import { changeKind } from '../edits/changeKind.ts';
import { isActivity } from '../elementView.ts';
import { isStepPart, STEP_DEFAULTS, type PartKind } from '../stepKinds.ts';
import { documentNames, partName } from './partNames.ts';
import { PAD_ICONS, type PadIcon } from './padIcons.ts';
import type { DiagramElement, Services } from './types.ts';

export interface PadLabels {
	readonly append: string;
	readonly choice: string;
	readonly end: string;
	readonly replace: string;
	readonly connect: string;
	readonly remove: string;
}

const APPEND_MENU = 'studio-append';
const REPLACE_MENU = 'studio-replace';

/**
 * The pad beside a selected element, restricted to what a workflow may hold: append a typed step, a gateway or an end,
 * connect, change the kind, delete. Replaces bpmn-js's own, which offers all of BPMN.
 */
export function installContextPad(
	services: Services,
	labels: PadLabels,
	formAlias: () => string | undefined
): void {
	const { canvas, contextPad, popupMenu, connect, modeling, selection } = services;
	const kinds = Object.keys(STEP_DEFAULTS).filter((key): key is PartKind => key in STEP_DEFAULTS);
	const newPart = (part: PartKind): NewPart => ({ part, names: documentNames, formAlias: formAlias() });
	const append = (after: DiagramElement, part: PartKind) => {
		const added = addPart(services, after, newPart(part));
		if (added) selection.select(added);
	};

	popupMenu.registerProvider(APPEND_MENU, {
		getPopupMenuEntries: (target: DiagramElement) => entries(kinds, (part) => append(target, part))
	});
	popupMenu.registerProvider(REPLACE_MENU, {
		getPopupMenuEntries: (target: DiagramElement) =>
			entries(target.type.endsWith('Gateway') ? ['choice', 'parallel'] : kinds, (part) =>
				selection.select(changeKind(services, target, part, documentNames))
			)
	});

	const menu = (element: DiagramElement, id: string, title: string) => {
		const pad = canvas.getContainer().querySelector('.djs-context-pad.open');
		const { left, bottom } = (pad ?? canvas.getContainer()).getBoundingClientRect();
		popupMenu.open(element, id, { x: left, y: bottom + 5 }, { title, width: 260, search: true });
	};
	const entry = (
		group: string,
		icon: PadIcon,
		title: string,
		click: (event: unknown, element: DiagramElement) => void
	) => ({
		group,
		title,
		html: `<div class="entry" draggable="true">${PAD_ICONS[icon]}</div>`,
		action: { click, ...(icon === 'connect' ? { dragstart: click } : {}) }
	});

	contextPad.registerProvider({
		getMultiElementContextPadEntries: (elements: readonly DiagramElement[]) => ({
			delete: entry('edit', 'remove', labels.remove, () => modeling.removeElements(elements))
		}),
		getContextPadEntries(element: DiagramElement) {
			const type = element.type.replace('bpmn:', '');
			const remove = {
				delete: entry('edit', 'remove', labels.remove, () => modeling.removeElements([element]))
			};
			if (element.labelTarget || /^(Participant|Lane|Process)$/.test(type)) return {};
			const leadsOn = type !== 'EndEvent' && type !== 'SequenceFlow';
			const replaceable = isActivity(type) || /^(Exclusive|Parallel)Gateway$/.test(type);
			return {
				...(type === 'EndEvent'
					? {}
					: {
							'append.step': entry('model', 'append', labels.append, () =>
								menu(element, APPEND_MENU, labels.append)
							),
							'append.choice': entry('model', 'choice', labels.choice, () => append(element, 'choice'))
						}),
				...(leadsOn
					? {
							'append.end': entry('model', 'end', labels.end, () => append(element, 'end')),
							connect: entry('connect', 'connect', labels.connect, (event) => connect.start(event, element))
						}
					: {}),
				...(replaceable
					? {
							replace: entry('edit', 'replace', labels.replace, () =>
								menu(element, REPLACE_MENU, labels.replace)
							)
						}
					: {}),
				...remove
			};
		}
	});
}

// helpers

function entries(parts: readonly PartKind[], choose: (part: PartKind) => void) {
	return Object.fromEntries(
		parts.map((part) => [
			part,
			{ label: partName(part), ...(isStepPart(part) ? {} : { group: 'flow' }), action: () => choose(part) }
		])
	);
}
