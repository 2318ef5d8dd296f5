import type { CanvasHooks, CanvasVerbs } from './canvasVerbs.ts';
import type { Menus } from './menus.ts';
import type { DiagramElement, Services } from './types.ts';

/**
 * Keys of the canvas: A append, N create, R replace, E or F2 rename, C connect, Delete; Ctrl+C, X, V. Those for tools
 * (H hand, L lasso, S space), for moving and for selecting all are bpmn-js's own.
 */
export function installKeys(services: Services, verbs: CanvasVerbs, menus: Menus, hooks: CanvasHooks): void {
	const { canvas, directEditing, globalConnect, keyboard, selection } = services;
	const one = (): DiagramElement | undefined => {
		const [element, another] = selection.get();
		return another ? undefined : (element?.labelTarget ?? element);
	};
	const plain: Readonly<Record<string, () => boolean>> = {
		a: () => {
			const element = one();
			return element && element.type !== 'bpmn:EndEvent' && !/^bpmn:(Lane|Participant)$/.test(element.type)
				? menus.open('append', element)
				: menus.open('create', canvas.getRootElement());
		},
		n: () => menus.open('create', canvas.getRootElement()),
		r: () => {
			const element = one();
			return element !== undefined && menus.open(element.type === 'bpmn:Lane' ? 'lane' : 'replace', element);
		},
		e: () => rename(one()),
		F2: () => rename(one()),
		c: () => {
			const element = one();
			if (!element || element.waypoints) globalConnect.toggle();
			else hooks.connect();
			return true;
		},
		Delete: () => one() !== undefined && (hooks.remove(), true),
		Backspace: () => one() !== undefined && (hooks.remove(), true)
	};
	const withCtrl: Readonly<Record<string, () => void>> = {
		c: () => verbs.copy(),
		x: () => verbs.copy({ cut: true }),
		v: () => verbs.paste()
	};
	const rename = (element: DiagramElement | undefined): boolean => {
		if (!element || /^bpmn:(Process|Collaboration)$/.test(element.type)) return false;
		directEditing.activate(element);
		return true;
	};
	keyboard.addListener(1500, ({ keyEvent }) => {
		const key = keyEvent.key.length === 1 ? keyEvent.key.toLowerCase() : keyEvent.key;
		if (keyboard.isCmd(keyEvent)) {
			const act = withCtrl[key];
			if (!act || keyEvent.shiftKey) return undefined;
			act();
			return true;
		}
		if (keyboard.hasModifier(keyEvent)) return undefined;
		return plain[key]?.() ? true : undefined;
	});
}
