// The only file that constructs bpmn-js's modeler; loaded on demand, with its styles.
import Modeler from 'bpmn-js/lib/Modeler';
import type { ModdleElement } from 'bpmn-moddle';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import minimapModule from 'diagram-js-minimap';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import '../view/minimap.css';
import { ttDescriptor } from '#core/workflows/moddle/ttDescriptor.ts';
import { registerCompound } from '../edits/inOneStep.ts';
import { installBadges, type Badges } from './badges.ts';
import { canvasVerbs, type CanvasHooks, type CanvasVerbs } from './canvasVerbs.ts';
import { partsClipboard } from './clipboard.ts';
import { installContextPad } from './contextPad.ts';
import { guardExtensions } from './extensionPlaces.ts';
import { guardBoundary } from './guardBoundary.ts';
import { installKeys } from './keys.ts';
import { followLanes } from './laneRoles.ts';
import { installMenus } from './menus.ts';
import { translate } from './translate.ts';
import type { Services } from './types.ts';

export interface WorkflowModeler {
	readonly services: Services;
	readonly verbs: CanvasVerbs;
	readonly badges: Badges;
	/** Shows other content and forgets the history; throws when it cannot be drawn. */
	open(bpmn: string): Promise<void>;
	bpmn(): Promise<string>;
	/** What is on the canvas now, as bpmn-js holds it. */
	definitions(): ModdleElement;
	svg(): Promise<string>;
	destroy(): void;
}

/** The studio's BPMN modeler in `container`: restricted to typed steps, in the reader's language. */
export function createModeler(container: HTMLElement, hooks: CanvasHooks): WorkflowModeler {
	const modeler = new Modeler({
		container,
		moddleExtensions: { tt: ttDescriptor },
		bpmnRenderer: { defaultStrokeColor: '#46566a', defaultLabelColor: '#16202c' },
		textRenderer: { defaultStyle: { fontFamily: FONT }, externalStyle: { fontFamily: FONT } },
		additionalModules: [
			minimapModule,
			{
				// Our palette and pad stand instead of those that offer all of BPMN.
				paletteProvider: ['value', {}],
				contextPadProvider: ['value', {}],
				replaceMenuProvider: ['value', {}],
				// Named beside the function: its parameters lose their names in the built bundle.
				clipboard: [
					'factory',
					['moddle', (moddle: Services['moddle']) => partsClipboard({ moddle }, localStorage)]
				],
				translate: ['value', translate]
			}
		]
	});
	const services = servicesOf(modeler);
	registerCompound(services);
	guardExtensions(services);
	guardBoundary(services);
	followLanes(services);
	const verbs = canvasVerbs(services, hooks);
	const menus = installMenus(services, verbs, () => hooks.setting().forms[0]?.alias);
	installContextPad(services, verbs, menus, hooks);
	installKeys(services, verbs, menus, hooks);
	return {
		services,
		verbs,
		badges: installBadges(services),
		async open(bpmn) {
			await modeler.importXML(bpmn);
		},
		async bpmn() {
			const { xml } = await modeler.saveXML({ format: true });
			if (xml === undefined) throw new Error('bpmn-js wrote no XML');
			return xml;
		},
		definitions: () => modeler.getDefinitions() as unknown as ModdleElement,
		async svg() {
			return (await modeler.saveSVG()).svg;
		},
		destroy: () => modeler.destroy()
	};
}

// helpers

/** Text is measured when drawn, so the font stands here and not only in the style sheet. */
const FONT = "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif";

/** bpmn-js hands its services out by name; each is looked up when first used. */
function servicesOf(modeler: Modeler): Services {
	return new Proxy({} as Services, { get: (_, name) => modeler.get(String(name)) });
}
