// The only file of the diagram that knows bpmn-js; loaded on demand, with its styles.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Connection, Element as DiagramElement } from 'diagram-js/lib/model/Types';
import { getBBox } from 'diagram-js/lib/util/Elements';
import { ttDescriptor } from '#core/workflows/moddle/ttDescriptor.ts';
import { MARKER_SIGNS, type DiagramMarker, type DiagramMarkers } from './markers.ts';
import type { ViewMove } from './viewMove.ts';

export interface DiagramViewer {
	/** False when the text is no diagram that can be drawn. */
	show(bpmn: string): Promise<boolean>;
	/** Replaces every marker; ids the diagram does not have are passed over. */
	mark(markers: DiagramMarkers): void;
	/** Whole diagram in view, never larger than drawn. */
	fit(): void;
	/** Whole diagram in view if it can be read then, else its beginning. */
	begin(): void;
	/** The container has another size: what was last brought into view stays there. */
	resized(): void;
	/** Brings an element into view, large enough to be read; with `leads` as if somebody had moved there. */
	reveal(id: string, leads?: boolean): void;
	zoom(factor: number): void;
	/** Moves as somebody moved over another drawing. */
	follow(move: ViewMove): void;
	destroy(): void;
}

export interface ViewerEvents {
	/** An element was clicked. */
	readonly onselect: (id: string) => void;
	/** Somebody moved over the drawing; not: the page did. */
	readonly onmove: (move: ViewMove) => void;
}

/** A read-only BPMN viewer in `container`. */
export function createViewer(container: HTMLElement, { onselect, onmove }: ViewerEvents): DiagramViewer {
	const viewer = new NavigatedViewer({
		container,
		// What follows the drawing follows it at once.
		canvas: { deferUpdate: false },
		moddleExtensions: { tt: ttDescriptor },
		bpmnRenderer: { defaultStrokeColor: '#46566a', defaultLabelColor: '#16202c' },
		textRenderer: { defaultStyle: { fontFamily: FONT }, externalStyle: { fontFamily: FONT } }
	});
	const canvas = viewer.get<Canvas>('canvas');
	const elements = viewer.get<ElementRegistry>('elementRegistry');
	let marked: readonly (readonly [id: string, name: string])[] = [];
	const overlays = viewer.get<Overlays>('overlays');
	let wanted: DiagramMarkers = {};
	/** What is seen, as it was last; undefined while the page itself moves the drawing. */
	let seen: Seen | undefined;
	let shown: string | undefined;
	let drawn = false;
	let revealed: string | undefined;
	/** How the diagram is seen while nothing is revealed. */
	let whole = false;

	viewer
		.get<EventBus>('eventBus')
		.on('element.click', (event: { element: { id: string; labelTarget?: { id: string } } }) => {
			onselect((event.element.labelTarget ?? event.element).id);
		});

	viewer.get<EventBus>('eventBus').on('canvas.viewbox.changed', ({ viewbox }: { viewbox: Viewbox }) => {
		if (!seen) return;
		const before = seen;
		seen = seenIn(viewbox);
		onmove({ dx: seen.x - before.x, dy: seen.y - before.y, zoom: seen.scale / before.scale });
	});

	/** Moves the drawing without telling that somebody did. */
	function quietly(act: () => void): void {
		seen = undefined;
		act();
		seen = seenIn(canvas.viewbox());
	}

	function mark(): void {
		for (const [id, name] of marked) if (elements.get(id)) canvas.removeMarker(id, name);
		overlays.remove({ type: SIGN });
		const present = Object.entries(wanted).filter(([id]) => elements.get(id));
		marked = present.flatMap(([id, markers]) =>
			[markers].flat().map((marker) => [id, `tt-${marker}`] as const)
		);
		for (const [id, name] of marked) canvas.addMarker(id, name);
		for (const [id, markers] of present) for (const marker of [markers].flat()) sign(id, marker);
	}

	function sign(id: string, marker: DiagramMarker): void {
		const text = MARKER_SIGNS[marker];
		const element = elements.get(id) as DiagramElement | undefined;
		if (text === undefined || !element) return;
		const html = document.createElement('span');
		html.className = `tt-sign tt-sign-${marker}`;
		html.textContent = text;
		overlays.add(id, SIGN, { position: signPlace(element), html });
	}

	function fit(readable = false): void {
		canvas.resized();
		if (!drawn) return;
		const { inner, outer } = canvas.viewbox();
		if (outer.width === 0 || outer.height === 0) return;
		const scale = Math.min(
			1,
			outer.width / (inner.width + 2 * MARGIN),
			outer.height / (inner.height + 2 * MARGIN)
		);
		const start = readable && scale < READABLE ? beginning() : undefined;
		if (start) return show(start, 'left');
		const width = outer.width / scale;
		const height = outer.height / scale;
		canvas.viewbox({
			x: inner.x + inner.width / 2 - width / 2,
			y: inner.y + inner.height / 2 - height / 2,
			width,
			height
		});
	}

	function reveal(id: string): void {
		const element = elements.get(id) as DiagramElement | undefined;
		revealed = element && id;
		if (!element) return;
		const { outer } = canvas.viewbox();
		if (outer.width === 0 || outer.height === 0) return;
		const room = Math.min(SURROUNDINGS, outer.width / 4, outer.height / 4);
		if (canvas.zoom() >= READABLE) return canvas.scrollToElement(element, room);
		show(element, 'middle');
	}

	/** Shows an element at the smallest readable scale, at the left of the container or in its middle. */
	function show(element: DiagramElement, place: 'left' | 'middle'): void {
		const { inner, outer } = canvas.viewbox();
		const box = getBBox(element);
		const [width, height] = [outer.width / READABLE, outer.height / READABLE];
		const y = box.y + box.height / 2 - height / 2;
		if (place === 'middle') canvas.viewbox({ x: box.x + box.width / 2 - width / 2, y, width, height });
		// Nothing but emptiness stands above the drawing.
		else canvas.viewbox({ x: box.x - SURROUNDINGS, y: Math.max(y, inner.y - MARGIN), width, height });
	}

	/** The first start event of the drawing. */
	function beginning(): DiagramElement | undefined {
		const starts = elements.filter(({ type }) => type === 'bpmn:StartEvent') as DiagramElement[];
		return starts.sort((a, b) => getBBox(a).x - getBBox(b).x)[0];
	}

	return {
		async show(bpmn) {
			if (bpmn === shown) return drawn;
			shown = bpmn;
			drawn = false;
			try {
				await viewer.importXML(bpmn);
				drawn = true;
			} catch {
				// What is wrong with it the editor and the reader tell; here there is only nothing to draw.
			}
			marked = [];
			mark();
			quietly(() => fit(!whole));
			return drawn;
		},
		mark(markers) {
			wanted = markers;
			mark();
		},
		fit: () => {
			revealed = undefined;
			whole = true;
			quietly(() => fit());
		},
		begin: () => {
			revealed = undefined;
			whole = false;
			quietly(() => fit(true));
		},
		resized: () => {
			quietly(() => {
				fit(!whole);
				if (revealed !== undefined) reveal(revealed);
			});
		},
		reveal: (id, leads = false) => (leads ? reveal(id) : quietly(() => reveal(id))),
		zoom: (factor) => void canvas.zoom(canvas.zoom() * factor),
		follow: ({ dx, dy, zoom }) => {
			const { x, y, width, height, outer } = canvas.viewbox();
			if (outer.width === 0 || outer.height === 0) return;
			const [nextWidth, nextHeight] = [width / zoom, height / zoom];
			quietly(() =>
				canvas.viewbox({
					x: x + width / 2 + dx - nextWidth / 2,
					y: y + height / 2 + dy - nextHeight / 2,
					width: nextWidth,
					height: nextHeight
				})
			);
		},
		destroy: () => viewer.destroy()
	};
}

// helpers

/** Type of the overlays that carry signs. */
const SIGN = 'tt-sign';

type Viewbox = ReturnType<Canvas['viewbox']>;

/** The middle of what is seen, and how large. */
interface Seen {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

function seenIn({ x, y, width, height, scale }: Viewbox): Seen {
	return { x: x + width / 2, y: y + height / 2, scale };
}

/** At the upper left corner of a shape, in the middle of a flow. */
function signPlace(element: DiagramElement): { readonly top: number; readonly left: number } {
	const { waypoints = [] } = element as Connection;
	const middle = Math.floor((waypoints.length - 1) / 2);
	const [one, other] = [waypoints[middle], waypoints[middle + 1]];
	if (!one || !other) return { top: -HALF_SIGN, left: -HALF_SIGN };
	const box = getBBox(element);
	return {
		top: (one.y + other.y) / 2 - box.y - HALF_SIGN,
		left: (one.x + other.x) / 2 - box.x - HALF_SIGN
	};
}

const HALF_SIGN = 9;

/** Text is measured when drawn, so the font stands here and not only in the style sheet. */
const FONT = "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif";

/** Space around the diagram when fitted, px. */
const MARGIN = 24;

/** What is seen around a revealed element at least, px. */
const SURROUNDINGS = 120;

/** Smallest scale at which names can be read. */
const READABLE = 0.85;
