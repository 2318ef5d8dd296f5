// The parts of bpmn-js and diagram-js services that we use; their own declarations lean on `any`.
import type { ModdleElement } from 'bpmn-moddle';
import type { CopiedTree, PartsClipboard } from './clipboard.ts';

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** An element on the canvas: a shape, or a connection (then it has waypoints). */
export interface DiagramElement {
	readonly id: string;
	readonly type: string;
	readonly businessObject: ModdleElement;
	readonly parent?: DiagramElement | null;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly incoming: readonly DiagramElement[];
	readonly outgoing: readonly DiagramElement[];
	readonly source?: DiagramElement;
	readonly target?: DiagramElement;
	readonly waypoints?: readonly Point[];
	readonly children?: readonly DiagramElement[];
	/** The element as drawn (`bpmndi`). */
	readonly di?: ModdleElement;
	/** Labels: the element they name. */
	readonly labelTarget?: DiagramElement | null;
	/** Boundary events: the activity they sit on. */
	readonly host?: DiagramElement | null;
}

export interface Services {
	readonly autoPlace: {
		append(source: DiagramElement, shape: DiagramElement): DiagramElement;
	};
	readonly bpmnFactory: {
		create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
	};
	readonly bpmnReplace: {
		replaceElement(
			element: DiagramElement,
			target: {
				readonly type: string;
				readonly eventDefinitionType?: string | undefined;
				readonly cancelActivity?: boolean;
				readonly isExpanded?: boolean;
			}
		): DiagramElement;
	};
	readonly canvas: {
		addMarker(element: string, marker: string): void;
		removeMarker(element: string, marker: string): void;
		getContainer(): HTMLElement;
		getRootElement(): DiagramElement;
		resized(): void;
		scrollToElement(
			element: DiagramElement,
			padding?: {
				readonly top: number;
				readonly right: number;
				readonly bottom: number;
				readonly left: number;
			}
		): void;
		viewbox(): { readonly inner: Box; readonly outer: Box; readonly scale: number } & Box;
		viewbox(box: Box): void;
		zoom(): number;
		zoom(scale: number): void;
	};
	readonly clipboard: PartsClipboard;
	readonly copyPaste: {
		copy(elements: readonly DiagramElement[]): CopiedTree;
		paste(context: {
			readonly element: DiagramElement;
			readonly point: Point;
		}): readonly DiagramElement[] | undefined;
	};
	readonly commandStack: {
		execute(command: string, context: object): void;
		registerHandler(
			command: string,
			handler: new () => { preExecute(context: { run: () => void }): void }
		): void;
		registerHandler<Context>(
			command: string,
			handler: new () => {
				execute(context: Context): readonly DiagramElement[];
				revert(context: Context): readonly DiagramElement[];
			}
		): void;
		undo(): void;
		redo(): void;
		canUndo(): boolean;
		canRedo(): boolean;
	};
	readonly connect: { start(event: unknown, element: DiagramElement): void };
	readonly contextPad: {
		registerProvider(provider: object): void;
		open(element: DiagramElement, force?: boolean): void;
	};
	readonly globalConnect: { toggle(): void };
	readonly keyboard: {
		addListener(priority: number, listener: (context: { readonly keyEvent: KeyboardEvent }) => unknown): void;
		isCmd(event: KeyboardEvent): boolean;
		hasModifier(event: KeyboardEvent): boolean;
	};
	readonly create: { start(event: unknown, shape: DiagramElement, hints?: object): void };
	readonly directEditing: { activate(element: DiagramElement): void };
	readonly elementFactory: {
		createShape(attributes: {
			readonly type: string;
			readonly businessObject: ModdleElement;
			readonly isExpanded?: boolean;
		}): DiagramElement;
		createParticipantShape(attributes: Readonly<Record<string, unknown>>): DiagramElement;
	};
	readonly elementRegistry: {
		get(id: string): DiagramElement | undefined;
		filter(test: (element: DiagramElement) => boolean): DiagramElement[];
		getGraphics(id: string): SVGElement | undefined;
	};
	readonly eventBus: {
		on(
			events: string | readonly string[],
			listener: (event: { readonly element?: DiagramElement }) => void
		): void;
		/** Listeners of higher priority come first; what one answers, other than undefined, ends the event. */
		on<Event>(
			events: string | readonly string[],
			priority: number,
			listener: (event: Event) => unknown
		): void;
		off(events: string | readonly string[], listener: (event: never) => unknown): void;
	};
	readonly minimap: { toggle(open?: boolean): void; isOpen(): boolean };
	readonly modeling: {
		addLane(lane: DiagramElement, location: 'top' | 'bottom'): DiagramElement;
		appendShape(
			source: DiagramElement,
			shape: DiagramElement,
			position: Point,
			target: DiagramElement
		): DiagramElement;
		connect(source: DiagramElement, target: DiagramElement): DiagramElement | undefined;
		createShape(
			shape: DiagramElement,
			position: Point | Box,
			parent: DiagramElement,
			hints?: { readonly attach?: boolean }
		): DiagramElement;
		createSpace(
			moving: readonly DiagramElement[],
			resizing: readonly DiagramElement[],
			delta: Point,
			direction: 'e' | 's',
			start: number
		): void;
		layoutConnection(connection: DiagramElement): void;
		/** With a new parent, a shape that comes to lie on a flow is put into it. */
		moveElements(elements: readonly DiagramElement[], delta: Point, parent?: DiagramElement): void;
		reconnectStart(connection: DiagramElement, source: DiagramElement, docking: Point): void;
		reconnectEnd(connection: DiagramElement, target: DiagramElement, docking: Point): void;
		splitLane(lane: DiagramElement, count: number): void;
		removeElements(elements: readonly DiagramElement[]): void;
		resizeLane(lane: DiagramElement, bounds: Box): void;
		updateLabel(element: DiagramElement, name: string): void;
		updateModdleProperties(
			element: DiagramElement,
			moddleElement: ModdleElement,
			properties: Readonly<Record<string, unknown>>
		): void;
		updateProperties(element: DiagramElement, properties: Readonly<Record<string, unknown>>): void;
	};
	readonly moddle: {
		create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
		readonly ids: {
			assigned(id: string): unknown;
			claim(id: string, element: ModdleElement): void;
			unclaim(id: string): void;
		};
	};
	readonly overlays: {
		add(
			element: string,
			type: string,
			overlay: { position: object; html: HTMLElement; show?: object; scale?: object }
		): string;
		remove(filter: { readonly type: string; readonly element?: string }): void;
	};
	readonly popupMenu: {
		registerProvider(id: string, provider: object): void;
		open(target: DiagramElement, id: string, position: Point, options?: object): void;
		close(): void;
	};
	readonly rules: { allowed(action: string, context: object): unknown };
	readonly selection: {
		get(): readonly DiagramElement[];
		select(element: DiagramElement | readonly DiagramElement[] | null): void;
	};
	readonly spaceTool: {
		calculateAdjustments(
			elements: readonly DiagramElement[],
			axis: 'x' | 'y',
			delta: number,
			start: number
		): {
			readonly movingShapes: readonly DiagramElement[];
			readonly resizingShapes: readonly DiagramElement[];
		};
	};
}

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}
